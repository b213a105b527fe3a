namespace NATS.Client.JetStream;

/// <summary>Names a consumer, and holds what identifies this client to it.</summary>
internal sealed class ConsumerAddress(NatsJSContext context, string stream, string consumer)
{
    private volatile string? pinId;

    public NatsJSContext Context => context;

    public string Stream => stream;

    public string Consumer => consumer;

    /// <summary>The subject of pull requests.</summary>
    public string NextSubject { get; } = $"{context.Opts.Prefix}.CONSUMER.MSG.NEXT.{stream}.{consumer}";

    /// <summary>The id under which the server has pinned this client; null if it has not (server 2.11).</summary>
    public string? PinId
    {
        get => pinId;
        set => pinId = value;
    }
}
