#nullable disable
namespace Course.Helpers;

/// <summary>Where a consumer stands in a stream.</summary>
public sealed record ConsumerCursor(string Name, ulong Delivered, ulong AckFloor);
