namespace NATS.Client.Core;

/// <summary>What happened to a connection.</summary>
public class NatsEventArgs : EventArgs
{
    /// <summary>Makes an event.</summary>
    public NatsEventArgs(string message) => Message = message;

    /// <summary>A text; for connections opened and lost the server's address.</summary>
    public string Message { get; }
}

/// <summary>A subscription dropped a message because nobody read fast enough.</summary>
public class NatsMessageDroppedEventArgs : NatsEventArgs
{
    /// <summary>Makes an event.</summary>
    public NatsMessageDroppedEventArgs(NatsSubBase subscription, int pending, string subject, string? replyTo, NatsHeaders? headers, object? data)
        : base($"Dropped message from {subject} with {pending} pending messages")
    {
        Subscription = subscription;
        Pending = pending;
        Subject = subject;
        ReplyTo = replyTo;
        Headers = headers;
        Data = data;
    }

    /// <summary>The subscription.</summary>
    public NatsSubBase Subscription { get; }

    /// <summary>How many messages waited to be read.</summary>
    public int Pending { get; }

    /// <summary>The message's subject.</summary>
    public string Subject { get; }

    /// <summary>The message's reply subject.</summary>
    public string? ReplyTo { get; }

    /// <summary>The message's headers.</summary>
    public NatsHeaders? Headers { get; }

    /// <summary>The message's data.</summary>
    public object? Data { get; }
}

/// <summary>The server is about to stop.</summary>
public class NatsLameDuckModeActivatedEventArgs : NatsEventArgs
{
    /// <summary>Makes an event.</summary>
    public NatsLameDuckModeActivatedEventArgs(Uri uri)
        : base("Lame duck mode activated") => Uri = uri;

    /// <summary>The server's address.</summary>
    public Uri Uri { get; }
}

/// <summary>A subscription is too slow; reported once until it has caught up.</summary>
public class NatsSlowConsumerEventArgs : NatsEventArgs
{
    /// <summary>Makes an event.</summary>
    public NatsSlowConsumerEventArgs(NatsSubBase subscription)
        : base($"Slow consumer detected on subscription {subscription.Subject}") => Subscription = subscription;

    /// <summary>The subscription.</summary>
    public NatsSubBase Subscription { get; }
}
