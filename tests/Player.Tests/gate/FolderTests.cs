using System.Diagnostics;

namespace Player.Tests.Gate;

/// <summary>Two players in one folder would write over each other's work: the second one leads to the first.</summary>
public sealed class FolderTests(PlayerServer first) : IAsyncLifetime
{
    private readonly PlayerFolder _folder = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_second_player_prints_a_new_address_of_the_first_one_and_one_after_a_kill_starts_as_usual()
    {
        await using var one = await OtherPlayer.StartAsync(_folder, first);
        var second = await EndedAsync(_folder.Root);
        Assert.Equal(0, second.Status);
        var address = new Uri(second.Output);
        Assert.Equal(one.Entrance.Authority, address.Authority);
        Assert.NotEqual(one.Entrance, address);
        Assert.Contains($"A player runs in this folder already (process {one.ProcessId}, port {one.Entrance.Port})", second.Errors);
        await Pass.GetAsync(address);
        await Pass.GetAsync(one.Entrance);

        await one.EndAsync("KILL");
        await using var third = await OtherPlayer.StartAsync(_folder, first);
        Assert.NotEqual(one.ProcessId, third.ProcessId);
        await Pass.GetAsync(third.Entrance);
    }

    [Fact]
    public async Task Of_two_that_start_at_once_one_serves_and_the_other_waits_for_its_address()
    {
        using var a = PlayerServer.Start(_folder.Root, first.Nats, "--port", "0", "--no-open");
        using var b = PlayerServer.Start(_folder.Root, first.Nats, "--port", "0", "--no-open");
        var addresses = await Task.WhenAll(AddressAsync(a), AddressAsync(b));
        Assert.Equal(addresses[0].Authority, addresses[1].Authority);
        await Pass.GetAsync(addresses[0]);
        await Pass.GetAsync(addresses[1]);
        var guest = await Task.WhenAny(a.WaitForExitAsync(), b.WaitForExitAsync());
        await guest;
        Assert.NotEqual(a.HasExited, b.HasExited);
        (a.HasExited ? b : a).Kill(entireProcessTree: true);
    }

    [Fact]
    public async Task A_copy_of_the_folder_has_a_player_of_its_own()
    {
        await using var one = await OtherPlayer.StartAsync(_folder, first);
        using var copy = new PlayerFolder();
        foreach (var file in Directory.GetFiles(_folder.PathOf(".course/player")).Where(f => Path.GetFileName(f) != "lock"))
            copy.Write($".course/player/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
        copy.Write(".course/player/lock", "");
        await using var other = await OtherPlayer.StartAsync(copy, first);
        Assert.NotEqual(one.Entrance.Port, other.Entrance.Port);
    }

    [Fact]
    public async Task A_player_that_does_not_answer_is_named_and_the_second_one_ends_with_2()
    {
        await using var one = await OtherPlayer.StartAsync(_folder, first);
        await one.SignalAsync("STOP");
        var second = await EndedAsync(_folder.Root);
        await one.SignalAsync("CONT");

        Assert.Equal((2, ""), (second.Status, second.Output));
        Assert.Matches($@"^Another player has this folder \(process {one.ProcessId}, port {one.Entrance.Port}\), and does not answer\. [^\n]+ end that one, then start again\.$", second.Errors);
    }

    [Fact]
    public async Task An_address_can_be_asked_for_where_a_player_runs_and_only_there()
    {
        var none = await EndedAsync(_folder.Root, "--address");
        Assert.Equal((2, "", "No player runs in this folder."), none);
        await using var one = await OtherPlayer.StartAsync(_folder, first);
        await Pass.GetAsync(new Uri((await EndedAsync(_folder.Root, "--address")).Output));
    }

    // Without a terminal, as in a service: nothing is asked of one.
    private async Task<(int Status, string Output, string Errors)> EndedAsync(string root, params string[] words)
    {
        using var process = PlayerServer.Start(root, first.Nats, ["--no-open", .. words]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await errors).Trim());
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new Uri((await process.StandardOutput.ReadLineAsync())!);
    }
}
