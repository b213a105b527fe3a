using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.KeyValueStore;

namespace NATS.Net;

public static partial class NatsClientExtensions
{
    /// <summary>Key-value stores over the client's connection.</summary>
    public static INatsKVContext CreateKeyValueStoreContext(this INatsClient client) => CreateKeyValueStoreContext(client.CreateJetStreamContext());

    /// <summary>Key-value stores over a connection.</summary>
    public static INatsKVContext CreateKeyValueStoreContext(this INatsConnection connection) => CreateKeyValueStoreContext(connection.CreateJetStreamContext());

    /// <summary>Key-value stores over JetStream.</summary>
    public static INatsKVContext CreateKeyValueStoreContext(this INatsJSContext context) => new NatsKVContext(context);

    /// <summary>Key-value stores over the client's connection, with options.</summary>
    public static INatsKVContext CreateKeyValueStoreContext(this INatsClient client, NatsKVOpts opts) => CreateKeyValueStoreContext(client.CreateJetStreamContext(), opts);

    /// <summary>Key-value stores over a connection, with options.</summary>
    public static INatsKVContext CreateKeyValueStoreContext(this INatsConnection connection, NatsKVOpts opts) => CreateKeyValueStoreContext(connection.CreateJetStreamContext(), opts);

    /// <summary>Key-value stores over JetStream, with options.</summary>
    public static INatsKVContext CreateKeyValueStoreContext(this INatsJSContext context, NatsKVOpts opts) => new NatsKVContext(context, opts);
}
