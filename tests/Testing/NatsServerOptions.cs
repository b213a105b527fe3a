namespace Testing;

/// <summary>How a test's nats-server is started.</summary>
public sealed record NatsServerOptions
{
    /// <summary>Whether JetStream is on, with a store folder of its own.</summary>
    public bool JetStream { get; init; } = true;

    /// <summary>Lines added to the server's configuration file, in its own format, e.g. <c>max_payload: 1024</c>.</summary>
    public string ExtraConfiguration { get; init; } = "";
}
