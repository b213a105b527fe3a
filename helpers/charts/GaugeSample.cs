#nullable disable
namespace Course.Helpers;

/// <summary>One look at the gauge num_redelivered, and the redeliveries counted so far.</summary>
public sealed record GaugeSample(double Seconds, int Gauge, int Counted);
