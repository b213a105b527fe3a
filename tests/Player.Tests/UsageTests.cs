namespace Player.Tests;

/// <summary>Command lines that the player does not take.</summary>
public sealed class UsageTests(PlayerServer player)
{
    [Theory]
    [InlineData("--bind", "127.0.0.2", "needs a password")]
    [InlineData("--bind", "0.0.0.0", "give one address")]
    [InlineData("--port", "70000", "a port is a number")]
    [InlineData("--password-file", "missing", "there is no such file")]
    [InlineData("--kernels", "0", "at least 1")]
    public async Task Wrong_usage_ends_with_2_and_says_what_to_do(string option, string value, string said)
    {
        using var process = PlayerServer.Start(player.Root, player.Nats, option, value, "--no-open");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(said, error);
    }
}
