using System.Diagnostics.CodeAnalysis;

namespace NATS.Client.Core;

/// <summary>Nobody answered the request in time.</summary>
public sealed class NatsNoReplyException : NatsException
{
    /// <summary>Makes the error.</summary>
    public NatsNoReplyException()
        : base("No reply received")
    {
    }

    /// <summary>Throws a <see cref="NatsNoReplyException"/>.</summary>
    [DoesNotReturn]
    public static void Throw() => throw new NatsNoReplyException();
}

/// <summary>Nobody listens on the subject of the request.</summary>
public sealed class NatsNoRespondersException : NatsException
{
    /// <summary>Makes the error.</summary>
    public NatsNoRespondersException()
        : base("No responders")
    {
    }
}

/// <summary>The message is larger than the server accepts.</summary>
public sealed class NatsPayloadTooLargeException : NatsException
{
    /// <summary>Makes the error with a message.</summary>
    public NatsPayloadTooLargeException(string error)
        : base(error)
    {
    }
}
