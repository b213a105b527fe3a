using NATS.Client.KeyValueStore;
using NATS.Client.ObjectStore;

namespace Course.Helpers;

/// <summary>
/// NATS.Net's own client. What is made through its contexts carries the course's mark, so that clean-up knows it again; these methods
/// stand before NATS.Net's extension methods of the same names.
/// </summary>
/// <param name="options">Where and how to connect.</param>
/// <param name="lesson">Who makes things, such as "lesson 2".</param>
public sealed class CourseClient(NatsOpts options, string lesson) : NatsClient(options)
{
    /// <summary>A JetStream context.</summary>
    /// <param name="options">As in NATS.Net.</param>
    public INatsJSContext CreateJetStreamContext(NatsJSOpts? options = null) => new MarkingContext(Connection, options ?? new NatsJSOpts(Connection.Opts), lesson);

    /// <summary>A context for key-value buckets.</summary>
    public INatsKVContext CreateKeyValueStoreContext() => CreateJetStreamContext().CreateKeyValueStoreContext();

    /// <summary>A context for object stores.</summary>
    public INatsObjContext CreateObjectStoreContext() => CreateJetStreamContext().CreateObjectStoreContext();
}
