using System.Threading.Channels;

namespace NATS.Client.Core;

/// <summary>The options of one subscription.</summary>
public record NatsSubOpts
{
    /// <summary>End after this many messages.</summary>
    public int? MaxMsgs { get; init; }

    /// <summary>End after this time.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>End if no first message arrives in this time.</summary>
    public TimeSpan? StartUpTimeout { get; init; }

    /// <summary>End if no further message arrives in this time.</summary>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>End at an empty message.</summary>
    public bool? StopOnEmptyMsg { get; init; }

    /// <summary>Throw <see cref="NatsNoRespondersException"/> when nobody listens.</summary>
    public bool? ThrowIfNoResponders { get; init; }

    /// <summary>How unread messages are kept.</summary>
    public NatsSubChannelOpts? ChannelOpts { get; init; }

    /// <summary>What to call in the life of the subscription.</summary>
    public NatsSubEvents? Events { get; init; }
}

/// <summary>How a subscription keeps messages that nobody has read yet.</summary>
public record NatsSubChannelOpts
{
    /// <summary>What happens when there are too many.</summary>
    public BoundedChannelFullMode? FullMode { get; init; }

    /// <summary>How many there may be.</summary>
    public int? Capacity { get; init; }
}

/// <summary>What to call in the life of a subscription.</summary>
public record NatsSubEvents
{
    /// <summary>Called once the subscription is established.</summary>
    public Func<NatsSubBase, ValueTask>? OnSubscribed { get; init; }
}
