using System.Collections.Concurrent;

namespace NATS.Client.Core;

internal sealed partial class ServerLink
{
    private readonly ConcurrentQueue<TaskCompletionSource> pings = new();
    private readonly TaskCompletionSource handshake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int unanswered;

    /// <summary>Ends with the first PONG, or with the error the server sent instead.</summary>
    public Task Handshake => handshake.Task;

    /// <summary>Counts a ping of the keep-alive; a PONG sets the count back to zero.</summary>
    /// <returns>How many are unanswered, this one included.</returns>
    public int CountPing() => Interlocked.Increment(ref unanswered);

    /// <summary>Adds somebody who waits for the PONG of a PING just written.</summary>
    public void AddPing(TaskCompletionSource waiter)
    {
        pings.Enqueue(waiter);
        if (closed.Task.IsCompleted) CancelPings();
    }

    private void CompletePing()
    {
        Volatile.Write(ref unanswered, 0);
        if (!handshake.TrySetResult() && pings.TryDequeue(out var waiter)) waiter.TrySetResult();
    }

    private void CancelPings()
    {
        while (pings.TryDequeue(out var waiter))
            waiter.TrySetCanceled();
    }
}
