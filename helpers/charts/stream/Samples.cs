namespace Course.Helpers;

/// <summary>One look at a stream; seconds since the experiment began.</summary>
public sealed record StreamSample(double Seconds, long Messages, long Bytes, ulong FirstSeq, ulong LastSeq);

/// <summary>One publish and its ack; Error is the server's description where it refused the message.</summary>
public sealed record PublishSample(double Seconds, double AckMilliseconds, ulong Seq, bool Duplicate = false, string? Error = null);

/// <summary>Where a consumer stands in a stream.</summary>
public sealed record ConsumerCursor(string Name, ulong Delivered, ulong AckFloor);
