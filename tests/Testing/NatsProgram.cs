using System.Diagnostics;

namespace Testing;

/// <summary>The nats-server of all tests.</summary>
public static class NatsProgram
{
    private static readonly Lazy<string> Found = new(AskSetUp);

    /// <summary>The one that the course's set-up finds; `make test` has fetched it where the machine had none that is new enough.</summary>
    public static string FullPath => Found.Value;

    private static string AskSetUp()
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryPaths.Root, "scripts", "nats-server.sh"), ["find"]) { RedirectStandardOutput = true };
        using var script = Process.Start(start)!;
        var program = script.StandardOutput.ReadToEnd().Trim();
        return program.Length > 0 ? program : throw new FileNotFoundException("These tests need a nats-server of today: scripts/nats-server.sh fetches one.");
    }
}
