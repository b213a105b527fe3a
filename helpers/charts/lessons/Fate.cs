namespace Course.Helpers;

/// <summary>What became of a message.</summary>
public enum Fate
{
    /// <summary>It is in the stream.</summary>
    Kept,

    /// <summary>A limit took it, from the front.</summary>
    Removed,

    /// <summary>It went out of order, and left a hole.</summary>
    Deleted,

    /// <summary>The server refused it.</summary>
    Rejected,
}
