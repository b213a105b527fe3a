namespace NATS.Client.JetStream.Models;

/// <summary>Where a stream stores its messages.</summary>
public enum StreamConfigStorage
{
    /// <summary>On disk.</summary>
    File = 0,

    /// <summary>In memory.</summary>
    Memory = 1,
}
