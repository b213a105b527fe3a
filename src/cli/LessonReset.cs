using System.Text.RegularExpressions;
using Course.Documents;
using Course.Kernels;
using Course.Reports;
using Course.Servers;

namespace Course.Cli;

/// <summary>Removes a lesson's streams through the course's own helpers, in a kernel of its own.</summary>
internal static partial class LessonReset
{
    /// <summary>Deletes what carries the lesson's mark, and says what went.</summary>
    public static async Task<int> RunAsync(Repository repository, string notebook, NatsServerLease lease, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var mark = MarkOf(notebook);
        var script = new Notebook(notebook, [
            new Cell(0, "csharp", "#!import ../../helpers/jetstream.csx", 1),
            new Cell(1, "csharp", $"var nats = await ConnectAsync(\"{mark}\");\nawait CleanUp.DeleteMarkedAsync(nats.CreateJetStreamContext(), \"{mark}\");\nawait nats.DisposeAsync();", 1),
        ]);
        var console = new PlainConsole(output, error, repository.Root);
        await using var kernel = KernelClient.Start(EngineProgram.Own(repository.Root), repository.Notebooks, lease.Environment);
        var isGood = await NotebookRunner.RunAsync(
            kernel, script, TimeSpan.FromMinutes(10), new Dictionary<string, string>(), happened => console.Write(happened, script), cancellationToken);
        return isGood ? ExitStatus.Done : ExitStatus.LessonFailed;
    }

    private static string MarkOf(string notebook) =>
        Mark().Match(File.ReadAllText(notebook)) is { Success: true } match ? match.Groups[1].Value
            : throw new UsageException($"{notebook} marks nothing on the server as its own (ConnectAsync), so there is nothing to clean.");

    [GeneratedRegex("""ConnectAsync\("([^"]+)"\)""")]
    private static partial Regex Mark();
}
