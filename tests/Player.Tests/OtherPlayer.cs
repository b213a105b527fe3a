using System.Diagnostics;
using System.Globalization;
using Testing;

namespace Player.Tests;

/// <summary>A player beside the assembly's own, in a folder that a test knows: for what happens when one ends and another starts.</summary>
internal sealed class OtherPlayer : IAsyncDisposable
{
    private readonly Process _process;

    private OtherPlayer(Process process, Uri entrance) => (_process, Entrance) = (process, entrance);

    /// <summary>The address that the player printed: it holds a token.</summary>
    public Uri Entrance { get; }

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    private string Origin => Entrance.GetLeftPart(UriPartial.Authority);

    public static Task<OtherPlayer> StartAsync(PlayerFolder folder, PlayerServer first) => StartAsync(folder, first.Nats, "--port", "0");

    /// <summary>Starts one that finds no NATS server, and so starts one of its own.</summary>
    public static async Task<OtherPlayer> StartWithOwnServerAsync(PlayerFolder folder)
    {
        var settings = await File.ReadAllTextAsync(folder.PathOf("config.toml"));
        folder.Write("config.toml", settings.Replace("nats://127.0.0.1:4222", $"nats://127.0.0.1:{FreePorts.Find(1)[0]}", StringComparison.Ordinal));
        return await StartAsync(folder, null, "--port", "0");
    }

    /// <summary>Starts one with more words on its command line.</summary>
    public static async Task<OtherPlayer> StartAsync(PlayerFolder folder, NatsServer? nats, params string[] words)
    {
        var process = PlayerServer.Start(folder.Root, nats, ["--no-open", .. words]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var entrance = new Uri(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The player did not start."));
        Pass.Know(entrance, folder.Root);
        return new OtherPlayer(process, entrance);
    }

    public async Task<LessonClient> OpenAsync(string lesson) =>
        await LessonClient.ConnectAsync(new Uri($"ws://{Entrance.Authority}/ws/lesson/{lesson}"), Origin, await Pass.GetAsync(await Pass.NewAddressAsync(Entrance)));

    /// <summary>Ends it as Ctrl+C does, and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        await EndAsync("TERM");
        Assert.Equal(0, _process.ExitCode);
    }

    /// <summary>Ends it, and it alone, by a signal.</summary>
    public async Task EndAsync(string signal)
    {
        await SignalAsync(signal);
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends it, and it alone, a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    // In order: by force, it would leave its own NATS server behind.
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();
        _process.Dispose();
    }
}
