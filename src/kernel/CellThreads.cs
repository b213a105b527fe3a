using System.Runtime;
using Microsoft.DotNet.Interactive;

namespace Course.KernelProcess;

/// <summary>
/// Runs one piece of code, and what follows its awaits, on threads that can be aborted: code that computes without looking at its token
/// is then unwound. A thread that sleeps or waits in the system is not reached before that ends, nor is what the code hands to the pool
/// itself.
/// </summary>
internal sealed class CellThreads : SynchronizationContext
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;

    /// <summary>Runs the code. The task ends when the code has, or when it was aborted and no thread is in it any more.</summary>
    public static async Task RunAsync(Func<Task> code, CancellationToken cancelled)
    {
        var threads = new CellThreads();
        var run = threads.StartAsync(code);
        await using var aborting = cancelled.Register(() => _ = threads.AbortAsync(run));
        await await Task.WhenAny(run, threads._stopped.Task);
    }

    /// <summary>Ends what prints or shows outputs for ever in the kindest way: no thread need be aborted then.</summary>
    public static void ThrowIfCancelled()
    {
        try
        {
            KernelInvocationContext.Current?.CancellationToken.ThrowIfCancellationRequested();
        }
        catch (ObjectDisposedException)
        {
            // The cell has long ended, and nobody cancelled it.
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => CellThread.Run(() => Execute(() => d(state)));

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private Task StartAsync(Func<Task> code)
    {
        var started = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        var flow = ExecutionContext.Capture()!;
        Post(_ => ExecutionContext.Run(flow, _ => started.TrySetResult(code()), null), null);
        // What waits for the end must not go on in a thread that is being aborted.
        return started.Task.Unwrap().ContinueWith(ended => ended, TaskScheduler.Default).Unwrap();
    }

    private async Task AbortAsync(Task run)
    {
        await Task.WhenAny(run, Task.Delay(_patience));
        if (run.IsCompleted)
            return;
        await Task.Run(_stop.Cancel);
        if (Volatile.Read(ref _running) == 0)
            _stopped.TrySetResult();
    }

    // Says whether its thread can serve again: it cannot be aborted a second time.
    private bool Execute(Action code)
    {
        Interlocked.Increment(ref _running);
        SetSynchronizationContext(this);
        try
        {
            return _stop.IsCancellationRequested || HasEnded(code);
        }
        finally
        {
            SetSynchronizationContext(null);
            if (Interlocked.Decrement(ref _running) == 0 && _stop.IsCancellationRequested)
                _stopped.TrySetResult();
        }
    }

    private bool HasEnded(Action code)
    {
        try
        {
            // Marked obsolete because an abort may leave what the code was changing half changed. It is the learner's own
            // endless loop, stopped on the learner's word, and the other way is to lose the whole kernel.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(code, _stop.Token);
#pragma warning restore SYSLIB0046
            return true;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
