using System.Collections.Concurrent;
using System.Diagnostics;
using Course.Documents;
using Course.Reports;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>How a run of the course command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string Text => Output + Error;
}

/// <summary>
/// A copy of what a reader works with (notebooks, helpers, configuration), so that a test may change notebooks and solve exercises.
/// The runner and the offline packages are the repository's, as `make test` has built them.
/// </summary>
internal sealed class CourseCopy : IDisposable
{
    private static readonly string[] _copied = ["notebooks", "helpers", "config.toml", "global.json"];

    // What the runner has compiled it keeps by the files' paths: a copy in a place that was used before need not compile the helpers again.
    private static readonly string _places = NewPlaces();
    private static readonly ConcurrentStack<string> _free = [];
    private static int _last;

    public CourseCopy()
    {
        Root = _free.TryPop(out var place) ? place : Path.Combine(_places, $"course copy {Interlocked.Increment(ref _last)}");
        Directory.CreateDirectory(Root);
        foreach (var name in _copied)
            Copy(Path.Combine(RepositoryPaths.Root, name), Path.Combine(Root, name));
        Directory.CreateSymbolicLink(Path.Combine(Root, "artifacts"), Path.Combine(RepositoryPaths.Root, "artifacts"));
    }

    /// <summary>An address at which no server answers.</summary>
    public const string NoServer = "nats://127.0.0.1:1";

    public string Root { get; }

    /// <summary>The notebooks of the repository, as paths under notebooks/.</summary>
    public static IEnumerable<string> Notebooks =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Path.Combine(RepositoryPaths.Root, "notebooks"), p).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string PathOf(string file) => Path.Combine(Root, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Runs the course command in the copy, against the given server.</summary>
    public async Task<CommandResult> RunAsync(NatsServer? server, params string[] words)
    {
        // On a busy machine a cell may take longer than readers would have it: that limit has tests of its own.
        string[] all = words is ["run", ..] || words.Contains("--run") ? [.. words, "--cell-timeout", "600"] : words;
        var start = new ProcessStartInfo(Path.Combine(RepositoryPaths.Root, "artifacts/course/course"), all)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NATS_URL"] = server?.Url ?? NoServer;
        if (server is not null)
            start.Environment["NATS_MONITOR_URL"] = server.MonitorUrl;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a notebook that stands in the copy, and gives the state in which it ended.</summary>
    public async Task<NotebookRun> RecordAsync(NatsServer? server, string file)
    {
        var result = await RunAsync(server, "run", PathOf(file), "--events");
        var recorder = new RunRecorder(DibParser.Read(PathOf(file)));
        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            recorder.Apply(RunEventJson.Read(line));
        return recorder.Run;
    }

    public void Dispose()
    {
        Directory.Delete(Path.Combine(Root, "artifacts"));
        Directory.Delete(Root, recursive: true);
        _free.Push(Root);
    }

    private static string NewPlaces()
    {
        var places = Directory.CreateTempSubdirectory("course-copies-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(places);
        return places.FullName;
    }

    private static void Remove(DirectoryInfo places)
    {
        try
        {
            places.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The tests were ended in the middle, and what they had started still writes there.
        }
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}
