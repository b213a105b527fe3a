#nullable disable
namespace Course.Helpers;

/// <summary>One delivery of one message; Cause says why it came again (ack wait, nak, nak with delay), and is empty the first time.</summary>
public sealed record DeliverySample(double Seconds, ulong StreamSeq, int Attempt, string Cause = "");
