using System.Text.RegularExpressions;
using Course.Kernels;
using Course.Player.Language;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>What went wrong in a cell, in the words of its page: cells by their numbers, lines as they are counted in a cell, and a way on.</summary>
internal sealed partial class LessonSession
{
    private const string Missing = "This cell uses what cells above it declare or import, and those have not run in this kernel.";
    private const string Closed = "The connection is closed: a lesson's clean-up does that. The cells above open it again.";

    private LessonParts _parts;

    private void ShowErrors(CellState cell, IReadOnlyList<CellError> errors)
    {
        foreach (var error in errors)
            Tell(cell.Show(OutputReader.Read(NewId(), error, _path, line => PlaceOf(line, cell), _root)));
        if (AdviceOn(cell, errors) is { } advice)
            Tell(cell.Show(advice));
    }

    private Output.Advice? AdviceOn(CellState cell, IReadOnlyList<CellError> errors)
    {
        if (errors.Any(e => e.Name == nameof(ObjectDisposedException)))
            return new Output.Advice(NewId(), Closed, true);
        var unknown = errors.Where(e => DiagnosticsReader.IsOfNames(e.Name)).ToList();
        if (unknown.Select(e => DeclaredBelow(e, cell)).FirstOrDefault(words => words is not null) is { } words)
            return new Output.Advice(NewId(), words, false);
        return unknown.Count > 0 && !HasRunAbove(cell, _parts.Runs) ? new Output.Advice(NewId(), Missing, true) : null;
    }

    private string? DeclaredBelow(CellError error, CellState cell)
    {
        if (Quoted().Match(error.Message) is not { Success: true } quoted)
            return null;
        var name = quoted.Groups[1].Value;
        var declares = _cells.Where(c => c != cell && c.Cell.Language == "csharp" && DeclaredNames.In(c.Source).Contains(name)).ToList();
        return declares is [var first, ..] && _cells.IndexOf(first) > _cells.IndexOf(cell) && _parts.Numbers.TryGetValue(first.Cell.Index, out var number)
            ? $"{name} is declared further down, in cell {number}."
            : null;
    }

    // A cell may be longer now than in the file, where the next one begins: the cell that runs comes first.
    private CellPlace PlaceOf(int line, CellState running)
    {
        var holds = Holds(running, line) ? running : _cells.LastOrDefault(c => Holds(c, line));
        return holds is null ? default : new CellPlace(_parts.Numbers.GetValueOrDefault(holds.Cell.Index), line - holds.Cell.FirstLine + 1, holds == running);
    }

    private static bool Holds(CellState cell, int line) =>
        line >= cell.Cell.FirstLine && line < cell.Cell.FirstLine + (cell.RanSource ?? cell.Source).Count(c => c == '\n') + 1;

    [GeneratedRegex("'([^'<]+)[^']*'")]
    private static partial Regex Quoted();
}
