using System.Collections.Immutable;
using Course.Documents;
using Course.Kernels;

namespace Course.Reports;

/// <summary>The state of a run after some of its events: what every writer reads.</summary>
/// <param name="Notebook">What was run.</param>
/// <param name="Cells">One entry for each cell of the notebook, in order.</param>
/// <param name="Elapsed">Whole time; zero until the run ended.</param>
public sealed record NotebookRun(
    Notebook Notebook,
    ImmutableArray<CellRun> Cells,
    TimeSpan Elapsed)
{
    /// <summary>Whether every cell succeeded.</summary>
    public bool IsSuccess => Cells.All(c => c.Outcome.IsSuccess);
}

/// <summary>One cell of a run.</summary>
/// <param name="Cell">As written.</param>
/// <param name="Outputs">Its outputs in order, each in its latest state.</param>
/// <param name="Outcome"><see cref="CellOutcome.NotRun"/> until it ended.</param>
/// <param name="Elapsed">Run time; zero until it ended.</param>
public sealed record CellRun(Cell Cell, ImmutableArray<CellOutput> Outputs, CellOutcome Outcome, TimeSpan Elapsed);

/// <summary>One output under a cell.</summary>
/// <param name="DisplayId">Empty for console text.</param>
/// <param name="Content">Mime type to text, best one first; console text is <c>text/plain</c>.</param>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c> for console text, else null.</param>
public sealed record CellOutput(string DisplayId, IReadOnlyDictionary<string, string> Content, string? Stream)
{
    /// <summary>Console text with a terminal's codes for colours and forms; null where it has none.</summary>
    public string? Coloured { get; init; }
}
