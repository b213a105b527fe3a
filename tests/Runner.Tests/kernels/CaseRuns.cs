using Course.Documents;
using Course.Kernels;
using Course.Reports;
using Testing;

namespace Runner.Tests.Kernels;

/// <summary>The small inputs of <c>tests/Runner.Tests/cases</c>, each run once in a kernel of its own, one after another with a spare kernel warm.</summary>
public sealed class CaseRuns : IAsyncLifetime
{
    private static readonly string _cases = Path.Combine(RepositoryPaths.Root, "tests/Runner.Tests/cases");
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _shortLimit = TimeSpan.FromSeconds(2);
    private static readonly Dictionary<string, string> _environment = new() { ["NATS_URL"] = "nats://127.0.0.1:1" };

    private readonly Dictionary<string, Lazy<Task<NotebookRun>>> _runs = [];
    // No case imports what lessons import.
    private readonly SpareKernel _kernels = new(EngineProgram.Own(RepositoryPaths.Root) with { WaitingArguments = [] }, _cases, () => _environment);
    private readonly SemaphoreSlim _room = new(1);

    /// <summary>The run of a case.</summary>
    /// <param name="name">Its file, without the ending.</param>
    /// <param name="answers">Answers to its questions.</param>
    public Task<NotebookRun> OfAsync(string name, params (string Name, string Value)[] answers)
    {
        lock (_runs)
        {
            var key = string.Join('\n', [name, .. answers.Select(a => $"{a.Name}={a.Value}")]);
            if (!_runs.TryGetValue(key, out var run))
                _runs[key] = run = new Lazy<Task<NotebookRun>>(() => RunInTurnAsync(name, answers.ToDictionary(a => a.Name, a => a.Value)));
            return run.Value;
        }
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        _kernels.Prepare();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _kernels.DisposeAsync();
        _room.Dispose();
    }

    private async Task<NotebookRun> RunInTurnAsync(string name, Dictionary<string, string> answers)
    {
        await _room.WaitAsync();
        try
        {
            var notebook = NotebookFile.Read(Path.Combine(_cases, $"{name}.dib"));
            var recorder = new RunRecorder(notebook);
            await using var kernel = _kernels.Take();
            _ = kernel.Ready.ContinueWith(_ => _kernels.Prepare(), TaskScheduler.Default);
            await NotebookRunner.RunAsync(kernel, notebook, name == "endless" ? _shortLimit : _limit, answers, recorder.Apply, CancellationToken.None);
            return recorder.Run;
        }
        finally
        {
            _room.Release();
        }
    }
}
