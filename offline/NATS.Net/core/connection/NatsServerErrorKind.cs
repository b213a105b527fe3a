namespace NATS.Client.Core;

/// <summary>What a server's error is about.</summary>
public enum NatsServerErrorKind
{
    /// <summary>Something else.</summary>
    Unknown = 0,

    /// <summary>The credentials are wrong.</summary>
    AuthorizationViolation,

    /// <summary>The user's credentials have expired.</summary>
    AuthenticationExpired,

    /// <summary>The user's credentials were revoked.</summary>
    AuthenticationRevoked,

    /// <summary>The account's credentials have expired.</summary>
    AccountAuthenticationExpired,

    /// <summary>The user may not do this.</summary>
    PermissionsViolation,

    /// <summary>The client did not answer pings.</summary>
    StaleConnection,

    /// <summary>The server has too many connections.</summary>
    MaximumConnectionsExceeded,

    /// <summary>The account has too many connections.</summary>
    MaximumAccountConnectionsExceeded,

    /// <summary>There are too many subscriptions.</summary>
    MaximumSubscriptionsExceeded,
}
