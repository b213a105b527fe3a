using Course.Packages;

namespace Course.Cli;

/// <summary>What <c>course run</c> was told.</summary>
/// <param name="Notebooks">Full paths, in order.</param>
/// <param name="Answers">Answers to <c>@input:</c>, by name.</param>
/// <param name="Packages">Where packages may come from.</param>
/// <param name="Server">The server's URL; null to find one.</param>
/// <param name="Out">Folder of the pages.</param>
/// <param name="CellTimeout">Time limit of each cell.</param>
/// <param name="IsPlain">Whether only the notebook's own console text is printed.</param>
internal sealed record RunOptions(
    IReadOnlyList<string> Notebooks,
    IReadOnlyDictionary<string, string> Answers,
    PackageMode Packages,
    string? Server,
    string Out,
    TimeSpan CellTimeout,
    bool IsPlain);
