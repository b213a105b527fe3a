using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Kernels;

/// <summary>Adds to an error what its reader may not know of notebooks.</summary>
internal static partial class CellHints
{
    /// <summary>The outcome with hints: where a header ended the cell inside a string, and which kinds of cells run here.</summary>
    /// <param name="outcome">How the cell ended.</param>
    /// <param name="next">The cell below it; null for the last.</param>
    public static CellOutcome Add(CellOutcome outcome, Cell? next) =>
        outcome is CellOutcome.Failed failed ? new CellOutcome.Failed([.. failed.Errors.Select(error => Add(error, next))]) : outcome;

    private static CellError Add(CellError error, Cell? next)
    {
        var hint = error.Name == "DNI101" && Directive().Match(error.Message) is { Success: true } unknown
            ? CellKinds.Unknown(unknown.Groups[1].Value) : CellKinds.Hint(error.Name, next);
        return hint is null ? error : error with { Message = $"{error.Message}\n{hint}" };
    }

    [GeneratedRegex(@"'(#![^']+)'")]
    private static partial Regex Directive();
}
