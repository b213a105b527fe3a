namespace Course.Helpers;

/// <summary>One look at a stream and a consumer; seconds since the dashboard began.</summary>
public sealed record DashboardSample(double Seconds, long Messages, ulong LastSeq, long Pending, long AckPending, long Redelivered);

/// <summary>What the server published about one message: Kind is the end of its type, such as consumer_ack, nak or max_deliver.</summary>
public sealed record ServerEvent(double Seconds, string Kind, ulong StreamSeq, int Deliveries);

/// <summary>One look at the gauge num_redelivered, and the redeliveries counted so far.</summary>
public sealed record GaugeSample(double Seconds, int Gauge, int Counted);

/// <summary>The figures that one fault left, by name, in the same order for all faults.</summary>
public sealed record FaultFigures(string Fault, IReadOnlyList<(string Name, long Value)> Figures);
