using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.ObjectStore;

namespace NATS.Net;

public static partial class NatsClientExtensions
{
    /// <summary>Object stores over the client's connection.</summary>
    public static INatsObjContext CreateObjectStoreContext(this INatsClient client) => CreateObjectStoreContext(client.CreateJetStreamContext());

    /// <summary>Object stores over a connection.</summary>
    public static INatsObjContext CreateObjectStoreContext(this INatsConnection connection) => CreateObjectStoreContext(connection.CreateJetStreamContext());

    /// <summary>Object stores over JetStream.</summary>
    public static INatsObjContext CreateObjectStoreContext(this INatsJSContext context) => new NatsObjContext(context);
}
