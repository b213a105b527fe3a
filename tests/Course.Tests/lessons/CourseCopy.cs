using System.Diagnostics;
using Course.Documents;
using Course.Kernels;
using Course.Reports;
using Course.Servers;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>How a run of the course command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string Text => Output + Error;
}

/// <summary>A copy of the course in which the course command runs, as `make test` has built it.</summary>
internal sealed class CourseCopy : LearnerFolder
{
    /// <summary>An address at which no server answers.</summary>
    public const string NoServer = "nats://127.0.0.1:1";

    /// <summary>The notebooks of the repository, as paths under notebooks/.</summary>
    public static IEnumerable<string> Notebooks =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Path.Combine(RepositoryPaths.Root, "notebooks"), p).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Runs the course command in the copy, against the given server.</summary>
    public Task<CommandResult> RunAsync(NatsServer? server, params string[] words) => RunInAsync(Environment(server), words);

    /// <summary>Runs the course command in the copy, which finds no server of others and starts its own.</summary>
    public Task<CommandResult> RunOnOwnServerAsync(params string[] words)
    {
        Write("config.toml", File.ReadAllText(PathOf("config.toml")).Replace("nats://127.0.0.1:4222", NoServer, StringComparison.Ordinal));
        return RunInAsync(new() { ["NATS_URL"] = "", ["NATS_MONITOR_URL"] = "" }, words);
    }

    /// <summary>The streams of all accounts of the server on which lessons run beside each other, once more started.</summary>
    public async Task<IReadOnlyList<string>> StreamsOfJobsAsync()
    {
        var options = new ServerOptions { Root = Root, ConfiguredUrl = () => NoServer, Environment = name => name == "PATH" ? System.Environment.GetEnvironmentVariable(name) : null };
        await using var places = await RunPlaces.FindAsync(options, RunPlaces.Most, CancellationToken.None);
        return await ServerState.StreamsAsync(places.Lease.MonitorUrl!);
    }

    private async Task<CommandResult> RunInAsync(Dictionary<string, string> environment, string[] words)
    {
        // On a busy machine a cell may take longer than readers would have it: that limit has tests of its own.
        string[] limit = words is ["run", ..] || words.Contains("--run") ? ["--cell-timeout", "180"] : [];
        var start = new ProcessStartInfo(Path.Combine(RepositoryPaths.Root, "artifacts/course/course"), [.. words, .. limit])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a notebook that stands in the copy, and gives the state in which it ended.</summary>
    public async Task<NotebookRun> RecordAsync(NatsServer? server, string file)
    {
        var notebook = NotebookFile.Read(PathOf(file));
        var recorder = new RunRecorder(notebook);
        await using var kernel = KernelClient.Start(EngineProgram.Own(Root), Root, Environment(server));
        await NotebookRunner.RunAsync(kernel, notebook, TimeSpan.FromMinutes(3), new Dictionary<string, string>(), recorder.Apply, CancellationToken.None);
        return recorder.Run;
    }

    private static Dictionary<string, string> Environment(NatsServer? server) => server is null
        ? new() { ["NATS_URL"] = NoServer }
        : new() { ["NATS_URL"] = server.Url, ["NATS_MONITOR_URL"] = server.MonitorUrl };
}
