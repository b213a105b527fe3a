using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>The base of all errors of JetStream.</summary>
public class NatsJSException : NatsException
{
    /// <summary>Makes an error with a message.</summary>
    public NatsJSException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a message and its cause.</summary>
    public NatsJSException(string message, Exception exception)
        : base(message, exception)
    {
    }
}

/// <summary>The JetStream API refused a request; the message is the server's.</summary>
public class NatsJSApiException : NatsJSException
{
    /// <summary>Makes the error from the server's answer.</summary>
    public NatsJSApiException(ApiError error)
        : base(error.Description ?? string.Empty) => Error = error;

    /// <summary>The server's answer, with its codes.</summary>
    public ApiError Error { get; }
}

/// <summary>The JetStream API did not answer in time.</summary>
public class NatsJSApiNoResponseException : NatsJSException
{
    /// <summary>Makes the error.</summary>
    public NatsJSApiNoResponseException()
        : base("No API response received from the server")
    {
    }

    /// <summary>Makes the error with the reason for which waiting ended.</summary>
    public NatsJSApiNoResponseException(NatsSubEndReason reason)
        : base($"No API response received from the server: {reason}") => Reason = reason;

    /// <summary>Why waiting ended.</summary>
    public NatsSubEndReason Reason { get; }
}

/// <summary>The server ended a pull request with an error.</summary>
public class NatsJSProtocolException : NatsJSException
{
    /// <summary>Makes the error from the server's status line.</summary>
    public NatsJSProtocolException(int headerCode, NatsHeaders.Messages headerMessage, string headerMessageText)
        : base($"JetStream server error: {headerCode} {headerMessageText}")
    {
        HeaderCode = headerCode;
        HeaderMessage = headerMessage;
        HeaderMessageText = headerMessageText;
    }

    /// <summary>The status code, e.g. 409.</summary>
    public int HeaderCode { get; }

    /// <summary>What the status text means.</summary>
    public NatsHeaders.Messages HeaderMessage { get; }

    /// <summary>The status text.</summary>
    public string HeaderMessageText { get; }
}
