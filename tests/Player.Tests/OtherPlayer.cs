using System.Diagnostics;
using System.Globalization;

namespace Player.Tests;

/// <summary>A player beside the assembly's own, in a folder that a test knows: for what happens when one ends and another starts.</summary>
internal sealed class OtherPlayer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Uri _entrance;
    private readonly string _cookie;

    private OtherPlayer(Process process, Uri entrance, string cookie) => (_process, _entrance, _cookie) = (process, entrance, cookie);

    private string Origin => _entrance.GetLeftPart(UriPartial.Authority);

    public static async Task<OtherPlayer> StartAsync(PlayerFolder folder, PlayerServer first)
    {
        var process = PlayerServer.Start(folder.Root, first.Nats, "--port", "0", "--no-open");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var entrance = new Uri(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The player did not start."));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await http.GetAsync(entrance);
        return new OtherPlayer(process, entrance, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    public Task<LessonClient> OpenAsync(string lesson) => LessonClient.ConnectAsync(new Uri($"ws://{_entrance.Authority}/ws/lesson/{lesson}"), Origin, _cookie);

    /// <summary>Ends it as Ctrl+C does, and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
