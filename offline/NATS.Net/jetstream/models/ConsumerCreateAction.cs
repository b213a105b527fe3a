namespace NATS.Client.JetStream.Models;

/// <summary>Whether a request may create a consumer, update one, or both.</summary>
public enum ConsumerCreateAction
{
    /// <summary>Whatever is needed.</summary>
    CreateOrUpdate = 0,

    /// <summary>Only create.</summary>
    Create = 1,

    /// <summary>Only update.</summary>
    Update = 2,
}
