namespace NATS.Client.JetStream.Models;

/// <summary>How a stream compresses its messages.</summary>
public enum StreamConfigCompression
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>With S2.</summary>
    S2 = 1,
}
