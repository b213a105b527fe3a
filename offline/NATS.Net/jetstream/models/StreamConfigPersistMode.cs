namespace NATS.Client.JetStream.Models;

/// <summary>How writes reach the disk.</summary>
public enum StreamConfigPersistMode
{
    /// <summary>Before the ack.</summary>
    Default = 0,

    /// <summary>Later, in the background.</summary>
    Async = 1,
}
