#nullable disable
namespace Course.Helpers;

/// <summary>One try of one setting: messages finished per second, and how many were handled again.</summary>
public sealed record TuningResult(string Setting, int Messages, double PerSecond, int Duplicates);
