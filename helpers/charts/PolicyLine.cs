#nullable disable
namespace Course.Helpers;

/// <summary>How many messages one stream held, and when.</summary>
public sealed record PolicyLine(string Policy, IReadOnlyList<(double Seconds, long Messages)> Points);
