#nullable disable
namespace Course.Helpers;

/// <summary>What can happen to a message.</summary>
public enum LaneKind { Published, Duplicate, Rejected, AckWaitOver, Delivered, InProgress, Acked, Naked, Terminated, Removed }
