#nullable disable
namespace Course.Helpers;

/// <summary>One look at a consumer; seconds since the experiment began.</summary>
public sealed record LagSample(double Seconds, long Pending, long AckPending, long Redelivered, ulong AckFloor);
