namespace NATS.Client.Core;

/// <summary>What a link to a server reports while it reads.</summary>
internal interface IServerEvents
{
    /// <summary>The server tells of itself.</summary>
    void OnInfo(ServerInfo info, NatsUri uri);

    /// <summary>The server reports an error.</summary>
    void OnServerError(string error);

    /// <summary>The server wants a PONG.</summary>
    ValueTask OnPingAsync();

    /// <summary>A message arrived; its buffers are valid until the returned task ends.</summary>
    ValueTask OnMessageAsync(in ServerFrame frame);
}
