using System.Diagnostics;
using Testing;

namespace Course.Bench;

/// <summary>What the measures share: the repository, a server, a folder for notebooks, and a way to run programs.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private readonly NatsServer _server;

    private BenchHouse(NatsServer server) => _server = server;

    /// <summary>Opens it, in the repository's top folder.</summary>
    public static async Task<BenchHouse> OpenAsync() => new(await NatsServer.StartAsync());

    /// <summary>The repository's top folder.</summary>
    public string Root { get; } = Directory.GetCurrentDirectory();

    /// <summary>The server's address.</summary>
    public string Url => _server.Url;

    // Two folders under the top, as a course's notebooks are: helpers are imported by that.
    private string Folder => Directory.CreateDirectory(Path.Combine(Root, "out", "bench")).FullName;

    /// <summary>Runs cells in the runner.</summary>
    public Task<RunResult> RunCellsAsync(params IReadOnlyList<string> cells) => RunNotebookAsync(Write(cells));

    /// <summary>Runs cells in the runner, with packages from one place only.</summary>
    /// <param name="source">What <c>--packages</c> is told: nuget or offline.</param>
    /// <param name="cells">The cells.</param>
    public Task<RunResult> RunCellsFromAsync(string source, params IReadOnlyList<string> cells) => RunNotebookAsync(Write(cells), "--packages", source);

    /// <summary>Runs a notebook in the runner.</summary>
    public Task<RunResult> RunNotebookAsync(string path, params string[] arguments) =>
        RunResult.OfAsync(Path.Combine(Root, "artifacts", "course", "course"), ["run", "--events", path, .. arguments], Environment());

    /// <summary>Runs the compiled other side of a measure.</summary>
    public Task<RunResult> RunSelfAsync(params string[] arguments) => RunResult.OfAsync(System.Environment.ProcessPath!, arguments, Environment());

    /// <summary>Runs any program; the result's text is what it printed.</summary>
    public Task<RunResult> RunProgramAsync(string program, params string[] arguments) => RunResult.OfAsync(program, arguments, Environment());

    /// <summary>A number that no run before has seen, so that a cell with it in its text is compiled anew.</summary>
    public static string Fresh => $"/* {Stopwatch.GetTimestamp()} */";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Write(IReadOnlyList<string> cells)
    {
        var path = Path.Combine(Folder, "bench.dib");
        File.WriteAllText(path, string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));
        return path;
    }

    private Dictionary<string, string> Environment() => new() { ["NATS_URL"] = Url };
}
