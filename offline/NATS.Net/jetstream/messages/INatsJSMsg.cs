using NATS.Client.Core;

namespace NATS.Client.JetStream;

/// <summary>A message delivered by a consumer.</summary>
/// <typeparam name="T">Type of its data.</typeparam>
public interface INatsJSMsg<out T> : INatsMsg
{
    /// <summary>The subject.</summary>
    string Subject { get; }

    /// <summary>Size of subject, reply subject, headers and payload in bytes.</summary>
    int Size { get; }

    /// <summary>The data.</summary>
    T? Data { get; }

    /// <summary>The connection on which the message arrived.</summary>
    INatsConnection? Connection { get; }

    /// <summary>What JetStream tells with the message; null if it did not come from a consumer.</summary>
    NatsJSMsgMetadata? Metadata { get; }

    /// <summary>Where acks go.</summary>
    public string? ReplyTo { get; }

    /// <summary>What was wrong with the message when it was read; null if nothing.</summary>
    NatsException? Error { get; }

    /// <summary>Throws if the message is an error.</summary>
    void EnsureSuccess();

    /// <summary>Done: the message need not come again.</summary>
    ValueTask AckAsync(AckOpts? opts = null, CancellationToken cancellationToken = default);

    /// <summary>Not done: the message shall come again, at once or after a delay.</summary>
    ValueTask NakAsync(AckOpts? opts = null, CancellationToken cancellationToken = default);

    /// <summary>Still at work: the ack wait begins anew.</summary>
    ValueTask AckProgressAsync(AckOpts? opts = null, CancellationToken cancellationToken = default);

    /// <summary>Given up: the message shall never come again.</summary>
    ValueTask AckTerminateAsync(AckOpts? opts = null, CancellationToken cancellationToken = default);
}

/// <summary>The options of an ack.</summary>
public readonly record struct AckOpts
{
    /// <summary>Whether to wait for the server's confirmation; null takes the context's option.</summary>
    public bool? DoubleAck { get; init; }

    /// <summary>How long the server waits before it delivers again.</summary>
    public TimeSpan? NakDelay { get; init; }

    /// <summary>Why the message is given up (server 2.10.4).</summary>
    public string? TerminateReason { get; init; }
}
