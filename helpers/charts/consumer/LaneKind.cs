namespace Course.Helpers;

/// <summary>What can happen to a message.</summary>
public enum LaneKind
{
    /// <summary>Stored in the stream.</summary>
    Published,

    /// <summary>Acked by the server, and not stored again.</summary>
    Duplicate,

    /// <summary>Refused by the server.</summary>
    Rejected,

    /// <summary>Nothing was said in time.</summary>
    AckWaitOver,

    /// <summary>Given to a consumer's client.</summary>
    Delivered,

    /// <summary>Still at work: ack_wait begins anew.</summary>
    InProgress,

    /// <summary>Done.</summary>
    Acked,

    /// <summary>Not done: shall come again.</summary>
    Naked,

    /// <summary>Never to come again.</summary>
    Terminated,

    /// <summary>Gone from the stream.</summary>
    Removed,
}
