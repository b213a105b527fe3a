namespace Course.Helpers;

/// <summary>One look at a consumer; seconds since the experiment began.</summary>
public sealed record LagSample(double Seconds, long Pending, long AckPending, long Redelivered, ulong AckFloor);

/// <summary>
/// One delivery of one message; Cause says why it came again (ack wait, nak, nak with delay), and is empty the first time.
/// </summary>
public sealed record DeliverySample(double Seconds, ulong StreamSeq, int Attempt, string Cause = "");

/// <summary>
/// One event in a lane (a message, a worker); AckWaitSeconds belongs to deliveries, and to reports of progress, which begin it anew.
/// </summary>
public sealed record LaneEvent(double Seconds, string Lane, LaneKind Kind, int Attempt = 1, double AckWaitSeconds = 0);
