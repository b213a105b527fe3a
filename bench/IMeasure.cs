namespace Course.Bench;

/// <summary>One section of the report: what is compared, how, and what came out.</summary>
internal interface IMeasure
{
    /// <summary>The section's title.</summary>
    string Name { get; }

    /// <summary>What a reader types to see one side of it.</summary>
    string Command { get; }

    /// <summary>Measures.</summary>
    Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house);
}

/// <summary>One line: a value, beside what it is compared with.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The value with its unit.</param>
/// <param name="Other">What it is compared with, with its unit; empty where it stands alone.</param>
/// <param name="Ratio">Value by other, such as <c>1.02</c>; null where it stands alone.</param>
/// <param name="Target">What it should be; empty where nothing is promised.</param>
/// <param name="IsMet">Whether it is; null where nothing is promised.</param>
internal sealed record Finding(string What, string Value, string Other = "", double? Ratio = null, string Target = "", bool? IsMet = null);
