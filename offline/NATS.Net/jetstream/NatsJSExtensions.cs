using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>Helpers for acks, in both directions.</summary>
public static class NatsJSExtensions
{
    /// <summary>Throws unless the message was stored, and stored now.</summary>
    /// <exception cref="NatsJSApiException">The server refused the message.</exception>
    /// <exception cref="NatsJSDuplicateMessageException">The stream already holds a message with this id.</exception>
    public static void EnsureSuccess(this PubAckResponse ack)
    {
        ArgumentNullException.ThrowIfNull(ack);
        if (ack.Error is not null) throw new NatsJSApiException(ack.Error);
        if (ack.Duplicate) throw new NatsJSDuplicateMessageException(ack.Seq);
    }

    /// <summary>Whether the message was stored, and stored now.</summary>
    public static bool IsSuccess(this PubAckResponse ack)
    {
        ArgumentNullException.ThrowIfNull(ack);
        return ack.Error is null && !ack.Duplicate;
    }

    /// <summary>Asks for the message again, after a delay.</summary>
    public static ValueTask NakAsync<T>(this INatsJSMsg<T> msg, TimeSpan delay, CancellationToken cancellationToken = default)
        => msg.NakAsync(new AckOpts { NakDelay = delay }, cancellationToken);

    /// <summary>Gives the message up, with a reason (server 2.10.4; older servers ignore it, and deliver again).</summary>
    public static ValueTask AckTerminateAsync<T>(this INatsJSMsg<T> msg, string reason, CancellationToken cancellationToken = default)
        => msg.AckTerminateAsync(new AckOpts { TerminateReason = reason }, cancellationToken);
}
