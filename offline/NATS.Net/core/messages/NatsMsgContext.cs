namespace NATS.Client.Core;

/// <summary>What a serializer may know of the message it works on.</summary>
public readonly struct NatsMsgContext
{
    /// <summary>Makes a context.</summary>
    public NatsMsgContext(string subject, string? replyTo = null, INatsHeaders? headers = null)
    {
        Subject = subject ?? throw new ArgumentNullException(nameof(subject));
        ReplyTo = replyTo;
        Headers = headers;
    }

    /// <summary>The subject.</summary>
    public string Subject { get; }

    /// <summary>Where replies go.</summary>
    public string? ReplyTo { get; }

    /// <summary>The headers.</summary>
    public INatsHeaders? Headers { get; }
}
