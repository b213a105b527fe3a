namespace NATS.Client.JetStream.Models;

/// <summary>When a stream may remove messages.</summary>
public enum StreamConfigRetention
{
    /// <summary>When a limit is reached.</summary>
    Limits = 0,

    /// <summary>When every interested consumer has acknowledged them.</summary>
    Interest = 1,

    /// <summary>When one consumer has acknowledged them.</summary>
    Workqueue = 2,
}
