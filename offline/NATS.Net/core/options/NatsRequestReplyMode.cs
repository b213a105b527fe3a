namespace NATS.Client.Core;

/// <summary>How replies to requests are received.</summary>
public enum NatsRequestReplyMode
{
    /// <summary>Each request has a subscription of its own behind the connection's shared inbox.</summary>
    SharedInbox,

    /// <summary>Replies go from the connection's inbox straight to the waiting request.</summary>
    Direct,
}
