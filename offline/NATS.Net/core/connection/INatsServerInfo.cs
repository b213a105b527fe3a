namespace NATS.Client.Core;

/// <summary>What a server tells of itself.</summary>
public interface INatsServerInfo
{
    /// <summary>The id of the server.</summary>
    string Id { get; }

    /// <summary>The name of the server.</summary>
    string Name { get; }

    /// <summary>The version of the server.</summary>
    string Version { get; }

    /// <summary>The version of the protocol.</summary>
    long ProtocolVersion { get; }

    /// <summary>The commit the server was built from.</summary>
    string GitCommit { get; }

    /// <summary>The Go version the server was built with.</summary>
    string GoVersion { get; }

    /// <summary>The address the server listens on.</summary>
    string Host { get; }

    /// <summary>The port the server listens on.</summary>
    int Port { get; }

    /// <summary>Whether the server understands headers.</summary>
    bool HeadersSupported { get; }

    /// <summary>Whether the server asks for credentials.</summary>
    bool AuthRequired { get; }

    /// <summary>Whether the server insists on TLS.</summary>
    bool TlsRequired { get; }

    /// <summary>Whether the server asks for a client certificate.</summary>
    bool TlsVerify { get; }

    /// <summary>Whether the server offers TLS.</summary>
    bool TlsAvailable { get; }

    /// <summary>The largest message the server takes, in bytes.</summary>
    int MaxPayload { get; }

    /// <summary>Whether JetStream is on.</summary>
    bool JetStreamAvailable { get; }

    /// <summary>The id the server gave this client.</summary>
    ulong ClientId { get; }

    /// <summary>The address of the client as the server sees it.</summary>
    string ClientIp { get; }

    /// <summary>What a client with an nkey must sign.</summary>
    string? Nonce { get; }

    /// <summary>The name of the cluster.</summary>
    string? Cluster { get; }

    /// <summary>Whether the cluster chose its name itself.</summary>
    bool ClusterDynamic { get; }

    /// <summary>Other servers of the cluster.</summary>
    string[]? ClientConnectUrls { get; }

    /// <summary>Other servers of the cluster, for WebSockets.</summary>
    string[]? WebSocketConnectUrls { get; }

    /// <summary>Whether the server is about to stop.</summary>
    bool LameDuckMode { get; }
}
