namespace NATS.Client.Core;

/// <summary>The server reported an error on the connection.</summary>
public class NatsServerErrorEventArgs : NatsEventArgs
{
    private static readonly (string Start, NatsServerErrorKind Kind)[] Kinds =
    [
        ("Permissions Violation", NatsServerErrorKind.PermissionsViolation),
        ("Authorization Violation", NatsServerErrorKind.AuthorizationViolation),
        ("User Authentication Expired", NatsServerErrorKind.AuthenticationExpired),
        ("User Authentication Revoked", NatsServerErrorKind.AuthenticationRevoked),
        ("Account Authentication Expired", NatsServerErrorKind.AccountAuthenticationExpired),
        ("Stale Connection", NatsServerErrorKind.StaleConnection),
        ("Maximum Subscriptions", NatsServerErrorKind.MaximumSubscriptionsExceeded),
        ("Maximum Account Active Connections", NatsServerErrorKind.MaximumAccountConnectionsExceeded),
        ("Maximum Connections", NatsServerErrorKind.MaximumConnectionsExceeded),
    ];

    /// <summary>Makes an event with the server's words.</summary>
    public NatsServerErrorEventArgs(string error)
        : base($"Server error {error}")
    {
        Error = error;
        Kind = Kinds.FirstOrDefault(known => error.StartsWith(known.Start, StringComparison.Ordinal)).Kind;
    }

    /// <summary>The server's words.</summary>
    public string Error { get; }

    /// <summary>What they are about.</summary>
    public NatsServerErrorKind Kind { get; }
}
