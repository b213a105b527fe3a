namespace Course.Bench;

/// <summary>One section of the report: what is compared, how, and what came out.</summary>
/// <param name="Name">The section's title.</param>
/// <param name="How">What a reader types to see one side of it, and what is counted.</param>
/// <param name="RunAsync">Measures.</param>
internal sealed record Measure(string Name, string How, Func<BenchHouse, Task<IReadOnlyList<Finding>>> RunAsync);
