using System.Runtime;

namespace Course.Kernels;

/// <summary>
/// Runs a cell, and what follows its awaits, on pool threads that can be aborted: code that computes without looking at its token is then unwound.
/// A thread that sleeps or waits in the system is not reached, nor what the cell hands to the pool itself.
/// </summary>
internal sealed class AbortableContext : SynchronizationContext
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private volatile Generation _generation = new();

    /// <summary>Starts the function here. Where its thread is aborted, the task returned need not end.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> start)
    {
        var started = new TaskCompletionSource<Task<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(_ => started.TrySetResult(start()), null);
        return started.Task.Unwrap();
    }

    /// <summary>Aborts whatever runs here now.</summary>
    /// <param name="run">The cell, which may end by itself meanwhile.</param>
    /// <returns>Whether it has ended or its thread was aborted; false where no thread could be reached in a second.</returns>
    public async Task<bool> AbortAsync(Task run)
    {
        var generation = Interlocked.Exchange(ref _generation, new Generation());
        var cancelling = Task.Run(generation.Stop.Cancel);
        var ended = await Task.WhenAny(run, generation.Aborted.Task, Task.Delay(_patience));
        return ended == run || ended == generation.Aborted.Task;
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => ThreadPool.UnsafeQueueUserWorkItem(_ => Execute(d, state), null);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private void Execute(SendOrPostCallback callback, object? state)
    {
        var generation = _generation;
        SetSynchronizationContext(this);
        try
        {
            // Marked obsolete because an abort may leave what the code was changing half changed. It is the learner's own
            // endless loop, stopped on the learner's word, and the other way is to lose the whole kernel.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(() => callback(state), generation.Stop.Token);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (generation.Stop.IsCancellationRequested)
        {
            generation.Aborted.TrySetResult();
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }

    // What one abort reaches: all that was begun since the one before.
    private sealed class Generation
    {
        public CancellationTokenSource Stop { get; } = new();

        public TaskCompletionSource Aborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
