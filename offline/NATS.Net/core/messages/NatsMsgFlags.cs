namespace NATS.Client.Core;

/// <summary>What is special about a message.</summary>
[Flags]
public enum NatsMsgFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has no payload.</summary>
    Empty = 1,

    /// <summary>The server says that nobody listens.</summary>
    NoResponders = 2,
}
