using System.IO.Pipelines;

namespace NATS.Client.Core;

/// <summary>
/// What is to be sent, in order. Callers write whole commands; one loop sends all that has gathered. The queue outlives a connection:
/// what was not yet handed to the old socket goes to the next one.
/// </summary>
internal sealed class SendQueue(NatsOpts opts)
{
    private const int SegmentSize = 64 * 1024;

    // No threshold here: the pipe allows only one waiting flush, so the queue does its own waiting.
    private readonly Pipe pipe = new(new PipeOptions(
        pauseWriterThreshold: 0, resumeWriterThreshold: 0, minimumSegmentSize: SegmentSize, useSynchronizationContext: false));

    private readonly Lock gate = new();
    private long queued;
    private TaskCompletionSource? space;
    private bool closed;

    /// <summary>Writes a command, after waiting for space where too much is queued.</summary>
    /// <exception cref="NatsTimeoutException">There was no space in time.</exception>
    public ValueTask WriteAsync<TCommand>(in TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, ICommand
    {
        return TryWrite(command) is { } wait ? WriteWhenFreeAsync(command, wait, cancellationToken) : default;
    }

    /// <summary>Sends what is queued until the stream breaks or the queue is closed and empty.</summary>
    public async Task SendAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await pipe.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                foreach (var segment in read.Buffer)
                    await stream.WriteAsync(segment, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // Also after a failure: nobody knows how much of it has arrived, and sending twice would store twice.
                var length = read.Buffer.Length;
                pipe.Reader.AdvanceTo(read.Buffer.End);
                Free(length);
            }

            if (read.IsCompleted) return;
        }
    }

    /// <summary>Whether the queue takes no more commands.</summary>
    public bool IsClosed => Volatile.Read(ref closed);

    /// <summary>Takes no more commands.</summary>
    public void Close()
    {
        lock (gate)
        {
            if (closed) return;
            closed = true;
            pipe.Writer.Complete();
            space?.TrySetResult();
        }
    }

    private Task? TryWrite<TCommand>(in TCommand command)
        where TCommand : struct, ICommand
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (queued >= opts.WriterBufferSize)
                return (space ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            command.Write(pipe.Writer);
            queued += pipe.Writer.UnflushedBytes;
            _ = pipe.Writer.FlushAsync(CancellationToken.None).IsCompleted;
            return null;
        }
    }

    private async ValueTask WriteWhenFreeAsync<TCommand>(TCommand command, Task wait, CancellationToken cancellationToken)
        where TCommand : struct, ICommand
    {
        for (var next = wait; next is not null; next = TryWrite(command))
        {
            try
            {
                await next.WaitAsync(opts.CommandTimeout, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                throw new NatsTimeoutException();
            }
        }
    }

    private void Free(long length)
    {
        lock (gate)
        {
            queued -= length;
            if (queued >= opts.WriterBufferSize) return;
            space?.TrySetResult();
            space = null;
        }
    }
}
