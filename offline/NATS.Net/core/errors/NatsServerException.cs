namespace NATS.Client.Core;

/// <summary>The server reported an error on the connection.</summary>
public sealed class NatsServerException : NatsException
{
    private static readonly string[] AuthErrors =
    [
        "authorization violation",
        "user authentication expired",
        "user authentication revoked",
        "account authentication expired",
    ];

    /// <summary>Makes an error with the server's words.</summary>
    public NatsServerException(string error)
        : base($"Server error: {error}")
    {
        Error = error.ToLower();
        IsAuthError = AuthErrors.Any(Error.Contains);
    }

    /// <summary>The server's words in lower case.</summary>
    public string Error { get; }

    /// <summary>Whether the server refused the credentials.</summary>
    public bool IsAuthError { get; }
}
