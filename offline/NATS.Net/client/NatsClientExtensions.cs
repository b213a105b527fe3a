using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NATS.Net;

/// <summary>Opens JetStream, key-value stores and object stores from a client.</summary>
public static partial class NatsClientExtensions
{
    /// <summary>JetStream over the client's connection.</summary>
    public static INatsJSContext CreateJetStreamContext(this INatsClient client) => CreateJetStreamContext(client.Connection);

    /// <summary>JetStream over a connection.</summary>
    public static INatsJSContext CreateJetStreamContext(this INatsConnection connection) => new NatsJSContext(connection);

    /// <summary>JetStream over the client's connection, with options.</summary>
    public static INatsJSContext CreateJetStreamContext(this INatsClient client, NatsJSOpts opts) => CreateJetStreamContext(client.Connection, opts);

    /// <summary>JetStream over a connection, with options.</summary>
    public static INatsJSContext CreateJetStreamContext(this INatsConnection connection, NatsJSOpts opts) => new NatsJSContext(connection, opts);
}
