#nullable disable
namespace Course.Helpers;

/// <summary>One event in a lane (a message, a worker); AckWaitSeconds belongs to deliveries, and to reports of progress, which begin it anew.</summary>
public sealed record LaneEvent(double Seconds, string Lane, LaneKind Kind, int Attempt = 1, double AckWaitSeconds = 0);
