namespace Testing;

/// <summary>How a test's nats-server is started.</summary>
public sealed record NatsServerOptions
{
    /// <summary>The server's name; servers of one cluster need different ones.</summary>
    public string Name { get; init; } = "test";

    /// <summary>Whether JetStream is on, with a store folder of its own.</summary>
    public bool JetStream { get; init; } = true;

    /// <summary>Lines added to the server's configuration file, in its own format, e.g. <c>max_payload: 1024</c>.</summary>
    public string ExtraConfiguration { get; init; } = "";

    /// <summary>The client port; -1 lets the server choose a free one.</summary>
    public int Port { get; init; } = -1;

    /// <summary>How long the server may take to answer its health address.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(90);
}
