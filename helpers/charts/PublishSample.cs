#nullable disable
namespace Course.Helpers;

/// <summary>One publish and its ack; Error is the server's description where it refused the message.</summary>
public sealed record PublishSample(double Seconds, double AckMilliseconds, ulong Seq, bool Duplicate = false, string Error = null);
