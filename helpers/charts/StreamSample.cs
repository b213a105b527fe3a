#nullable disable
namespace Course.Helpers;

/// <summary>One look at a stream; seconds since the experiment began.</summary>
public sealed record StreamSample(double Seconds, long Messages, long Bytes, ulong FirstSeq, ulong LastSeq);
