using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace Course.KernelProcess;

/// <summary>
/// Lets what a cell asks for run only when the code of earlier cells has ended. The engine itself goes on to the next cell as soon as one
/// is cancelled, while its code still runs.
/// </summary>
internal sealed class CellQueue(EventOutlet outlet)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(50);

    private static readonly AsyncLocal<Turn?> _turn = new();

    private Task _last = Task.CompletedTask;

    /// <summary>Tells that the cell is cancelled which the current code belongs to.</summary>
    public static CancellationToken Cancelled => _turn.Value?.Cancelled ?? CancellationToken.None;

    /// <summary>Whether a cell runs.</summary>
    public bool IsBusy => !_last.IsCompleted;

    /// <summary>The middleware that does so.</summary>
    public async Task RunAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        // What a running cell sends is part of its turn.
        if (IsAnsweredAtOnce(command))
        {
            await next(command, context);
            return;
        }
        if (_turn.Value is { HasEnded: false } current)
        {
            // In a cancelled cell the engine gives a new command a new context, which nobody cancels.
            if (!current.Cancelled.IsCancellationRequested && !HasFailed(context))
                await next(command, context);
            return;
        }
        var turn = new Turn(context.CancellationToken);
        await Interlocked.Exchange(ref _last, turn.Ended);
        try
        {
            _turn.Value = turn;
            if (!HasFailed(context))
            {
                outlet.Begin(context.Command);
                TellAllOf(context);
                await next(command, context);
            }
        }
        finally
        {
            await FinishAsync(context);
            turn.End();
        }
    }

    // An event that meets another thread's waits until that thread tells it. The engine stops listening when the code has ended, so what
    // waits then is lost, the cell's end with it. The context still knows it.
    private void TellAllOf(KernelInvocationContext context) =>
        context.KernelEvents.Subscribe(_ => { }, () => _ = TellRestAsync(context));

    private async Task TellRestAsync(KernelInvocationContext context)
    {
        await Task.Delay(_patience);
        using var rest = context.KernelEvents.Subscribe(outlet.Tell);
    }

    // An abort can leave the context itself unable to tell anything more.
    private async Task FinishAsync(KernelInvocationContext context)
    {
        if (!context.CancellationToken.IsCancellationRequested || context.Command is not SubmitCode)
            return;
        await Task.Delay(_patience);
        outlet.EndCancelled(context.Command);
    }

    // The engine goes on with a cell's directives after a part of it has failed.
    private static bool HasFailed(KernelInvocationContext context) =>
        context.CancellationToken.IsCancellationRequested || ImportedPart.Current is { HasErrors: true };

    // The engine's own list.
    private static bool IsAnsweredAtOnce(KernelCommand command) =>
        command is Cancel or Quit or LanguageServiceCommand or RequestKernelInfo or RequestValue or RequestValueInfos or SendValue
            or DisplayValue or DisplayError or UpdateDisplayedValue;

    private sealed class Turn(CancellationToken cancelled)
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Cancelled => cancelled;

        public Task Ended => _ended.Task;

        public bool HasEnded => _ended.Task.IsCompleted;

        public void End() => _ended.TrySetResult();
    }
}
