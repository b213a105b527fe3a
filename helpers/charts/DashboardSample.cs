#nullable disable
namespace Course.Helpers;

/// <summary>One look at a stream and a consumer; seconds since the dashboard began.</summary>
public sealed record DashboardSample(double Seconds, long Messages, ulong LastSeq, long Pending, long AckPending, long Redelivered);
