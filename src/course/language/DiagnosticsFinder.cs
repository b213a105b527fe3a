using System.Collections.Frozen;
using Course.Kernels;
using Microsoft.CodeAnalysis;

namespace Course.Language;

/// <summary>Says of a cell that has not run what the kernel would say of it.</summary>
internal static class DiagnosticsFinder
{
    // Of packages and annotations, not of the learner's code: the kernel is silent on them.
    private static readonly FrozenSet<string> _silent = FrozenSet.ToFrozenSet(["CS1701", "CS1702", "CS1705", "CS8632"]);

    // What the compiler says of a name that it does not know, and of what such a name stands for.
    private static readonly FrozenSet<string> _unknownNames = FrozenSet.ToFrozenSet(["CS0103", "CS0234", "CS0246", "CS1061"]);
    private static readonly FrozenSet<string> _consequences = FrozenSet.ToFrozenSet(["CS0012", "CS1579", "CS1955", "CS8130", "CS8197", "CS8411"]);

    /// <summary>Errors, warnings and hints, piece by piece; the pieces after one with an error would not run, and are not looked at.</summary>
    /// <param name="next">What ran.</param>
    /// <param name="source">The cell.</param>
    /// <param name="directives">What the kernel says of its directives.</param>
    /// <param name="above">The cells above that have not run.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IReadOnlyList<LanguageDiagnostic> Find(NextSubmission next, string source, DirectiveBook directives, EarlierCells above, CancellationToken cancellationToken)
    {
        var found = directives.Check(CellCode.Directives(source)).Select(error => ToAnswer(error, source)).ToList();
        // Before the first cell has run, and where the cell itself imports, any name may come from there.
        var sieve = new Sieve(source, above, next.IsFirst || EarlierCells.Imports(source));
        var pieces = CellCode.Pieces(source);
        for (var i = 1; i <= pieces.Count && found.All(d => d.Severity != "error"); i++)
        {
            var diagnostics = next.Compile([.. pieces.Take(i)], cancellationToken).GetDiagnostics(cancellationToken);
            found.AddRange(diagnostics.OrderBy(Sieve.IsConsequence).Where(sieve.Keeps).Select(d => ToAnswer(d, source)).OrderBy(d => d.From));
        }
        return [.. sieve.Advice, .. found];
    }

    private static LanguageDiagnostic ToAnswer(Diagnostic diagnostic, string source)
    {
        var span = diagnostic.Location.SourceSpan;
        var severity = diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" };
        return new(Math.Min(span.Start, source.Length), Math.Min(span.End, source.Length), severity, diagnostic.Id, diagnostic.GetMessage());
    }

    private static LanguageDiagnostic ToAnswer(CellError error, string source)
    {
        var start = CellCode.StartOfLine(source, error.Line);
        var end = source.IndexOf('\n', start) is >= 0 and var next ? next : source.Length;
        return new(start, end, "error", error.Name, error.Message);
    }

    // Lets through what is the learner's mistake, and keeps in mind which names a cell above has still to make.
    private sealed class Sieve(string source, EarlierCells above, bool isNameOpen)
    {
        private readonly SortedDictionary<int, List<(int From, int To)>> _awaited = [];

        /// <summary>One note for each cell that has to run first, at the first name that it makes.</summary>
        public IEnumerable<LanguageDiagnostic> Advice => _awaited.Select(cell => Advise(cell.Key, cell.Value));

        /// <summary>Whether it may be said only because of another: to be asked about after that one.</summary>
        public static bool IsConsequence(Diagnostic diagnostic) => _consequences.Contains(diagnostic.Id);

        /// <summary>Whether a diagnostic is shown; those with unknown names come first.</summary>
        public bool Keeps(Diagnostic diagnostic)
        {
            if (diagnostic is not { Severity: > DiagnosticSeverity.Hidden, IsSuppressed: false } || _silent.Contains(diagnostic.Id))
                return false;
            if (IsConsequence(diagnostic))
                return !isNameOpen && _awaited.Count == 0;
            return !_unknownNames.Contains(diagnostic.Id) || !(Awaits(diagnostic) || isNameOpen);
        }

        private LanguageDiagnostic Advise(int cell, List<(int From, int To)> awaited)
        {
            var names = awaited.Select(n => source[n.From..n.To]).Distinct().ToList();
            return new(awaited[0].From, awaited[0].To, "info", "", $"Run cell {cell} first: {string.Join(", ", names)} {(names.Count == 1 ? "comes" : "come")} from there.");
        }

        private bool Awaits(Diagnostic diagnostic)
        {
            var (from, to) = (Math.Min(diagnostic.Location.SourceSpan.Start, source.Length), Math.Min(diagnostic.Location.SourceSpan.End, source.Length));
            // A generic name is underlined with its arguments.
            if (above.MakerOf(source[from..to].Split('<')[0]) is not { } cell)
                return false;
            if (!_awaited.TryGetValue(cell, out var names))
                _awaited[cell] = names = [];
            names.Add((from, to));
            return true;
        }
    }
}
