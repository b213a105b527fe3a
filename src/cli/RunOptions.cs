using Course.Kernels;

namespace Course.Cli;

/// <summary>What <c>course run</c> was told.</summary>
internal sealed record RunOptions
{
    /// <summary>Full paths of the notebooks, in order.</summary>
    public required IReadOnlyList<string> Notebooks { get; init; }

    /// <summary>Answers to <c>@input:</c> by name, from <c>--param</c>.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>The program behind each notebook.</summary>
    public required EngineProgram Engine { get; init; }

    /// <summary>How many notebooks may run beside each other.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The server's URL; null to find one.</summary>
    public required string? Server { get; init; }

    /// <summary>Folder of the pages.</summary>
    public required string Out { get; init; }

    /// <summary>Full path of the JUnit report; null for none.</summary>
    public required string? JUnit { get; init; }

    /// <summary>Time limit of each cell.</summary>
    public required TimeSpan CellTimeout { get; init; }

    /// <summary>Whether only the notebook's own console text is printed, and no page is written.</summary>
    public required bool IsPlain { get; init; }
}
