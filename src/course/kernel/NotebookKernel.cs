using Course.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>Runs a notebook's cells one after another; C# cells share one chain of submissions.</summary>
public sealed class NotebookKernel : Kernel
{
    private readonly KernelOptions _options;
    private readonly CellInterpreter _interpreter;

    /// <summary>Makes a kernel that has run nothing.</summary>
    public NotebookKernel(KernelOptions options) : base("csharp")
    {
        _options = options;
        _interpreter = new CellInterpreter(this, options);
    }

    /// <summary>Whether a cell went on after it was stopped: its thread cannot be ended, so no further cell may run.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>What the cells have declared so far.</summary>
    internal ISubmissionSource Submissions => _interpreter.Submissions;

    /// <summary>What is wrong with a cell's directives, of which none is carried out. Lines count from the cell's first.</summary>
    internal IReadOnlyList<CellError> CheckDirectives(IEnumerable<CellPart> parts) => _interpreter.CheckDirectives(parts);

    /// <summary>The directives that a cell can use, those that scripts have added too.</summary>
    internal IEnumerable<KernelActionDirective> KnownDirectives => _interpreter.KnownDirectives;

    /// <summary>
    /// Readies the compiler behind the cells that came compiled from <see cref="KernelOptions.Submissions"/>, so that the first changed cell
    /// does not wait for it; for a host that has time while its reader reads. Cells may run meanwhile.
    /// </summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _interpreter.PrepareAsync(cancellationToken);

    /// <summary>Runs one cell; its outputs go to <paramref name="emit"/>, which is called by one thread at a time.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="file">Full path of the notebook, for errors.</param>
    /// <param name="emit">Gets text and outputs as they come.</param>
    /// <param name="cancellationToken">The reader's stop.</param>
    public async Task<CellOutcome> RunAsync(Cell cell, string file, Action<RunEvent> emit, CancellationToken cancellationToken)
    {
        var outputs = new CellOutputs(cell.Index, emit, _options);
        using var limit = new CancellationTokenSource(_options.CellTimeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        // A task of its own: the cell may block its thread, and what it sets in the async context ends with it.
        Func<Task<CellOutcome>> start = () => RunInContextAsync(cell, file, outputs, stop.Token);
        var run = _options.Threads is { } threads ? threads.RunAsync(start) : Task.Run(start, CancellationToken.None);
        var isEnded = await EndsInTimeAsync(run, stop.Token);
        outputs.Close();
        IsStuck = !isEnded;
        return cancellationToken.IsCancellationRequested ? new CellOutcome.Cancelled()
            : limit.IsCancellationRequested && !(run.IsCompletedSuccessfully && run.Result.IsSuccess) ? new CellOutcome.TimedOut(_options.CellTimeout)
            : run.Result;
    }

    private async Task<CellOutcome> RunInContextAsync(Cell cell, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        ConsoleRouter.RouteTo(outputs);
        using var context = KernelInvocationContext.Begin(this, outputs, cancellationToken);
        try
        {
            var errors = await _interpreter.RunAsync(cell, file, outputs, cancellationToken);
            return errors.Count == 0 ? new CellOutcome.Succeeded() : new CellOutcome.Failed(errors);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new CellOutcome.Cancelled();
        }
    }

    private async Task<bool> EndsInTimeAsync(Task run, CancellationToken stopped)
    {
        if (await Task.WhenAny(run, Task.Delay(Timeout.Infinite, stopped)) == run)
            return true;
        return await Task.WhenAny(run, Task.Delay(_options.Grace, CancellationToken.None)) == run
            || (_options.Threads is { } threads && await threads.AbortAsync(run));
    }
}
