#nullable disable
namespace Course.Helpers;

/// <summary>The figures that one fault left, by name, in the same order for all faults.</summary>
public sealed record FaultFigures(string Fault, IReadOnlyList<(string Name, long Value)> Figures);
