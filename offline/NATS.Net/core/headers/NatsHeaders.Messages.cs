namespace NATS.Client.Core;

public partial class NatsHeaders
{
    /// <summary>The status texts of the server that have a meaning here.</summary>
    public enum Messages
    {
        /// <summary>Some other text.</summary>
        Text,

        /// <summary>Idle Heartbeat.</summary>
        IdleHeartbeat,

        /// <summary>Bad Request.</summary>
        BadRequest,

        /// <summary>Consumer Deleted.</summary>
        ConsumerDeleted,

        /// <summary>Consumer is push based.</summary>
        ConsumerIsPushBased,

        /// <summary>No Messages.</summary>
        NoMessages,

        /// <summary>Request Timeout.</summary>
        RequestTimeout,

        /// <summary>Message Size Exceeds MaxBytes.</summary>
        MessageSizeExceedsMaxBytes,

        /// <summary>Requests Pending.</summary>
        RequestsPending,
    }

    /// <summary>Sets the status text and what it means.</summary>
    internal void SetStatusText(string text)
    {
        MessageText = text;
        Message = text switch
        {
            "Idle Heartbeat" => Messages.IdleHeartbeat,
            "Bad Request" => Messages.BadRequest,
            "Consumer Deleted" => Messages.ConsumerDeleted,
            "Consumer is push based" => Messages.ConsumerIsPushBased,
            "No Messages" => Messages.NoMessages,
            "Request Timeout" => Messages.RequestTimeout,
            "Message Size Exceeds MaxBytes" => Messages.MessageSizeExceedsMaxBytes,
            "Requests Pending" => Messages.RequestsPending,
            _ => Messages.Text,
        };
    }
}
