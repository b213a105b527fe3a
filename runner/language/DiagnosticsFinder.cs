using System.Collections.Frozen;
using Course.Kernels;
using Microsoft.CodeAnalysis;

namespace Course.Language;

/// <summary>Says what is wrong with a cell's directives, before any of them is carried out.</summary>
internal delegate IReadOnlyList<CellError> CheckDirectives(IEnumerable<CellPart> parts);

/// <summary>Says of a cell that has not run what the kernel would say of it.</summary>
internal static class DiagnosticsFinder
{
    // Of packages and annotations, not of the learner's code: the kernel is silent on them.
    private static readonly FrozenSet<string> _silent = FrozenSet.ToFrozenSet(["CS1701", "CS1702", "CS1705", "CS8632"]);

    // What the compiler says of names that it does not know.
    private static readonly FrozenSet<string> _unknownNames = FrozenSet.ToFrozenSet(["CS0012", "CS0103", "CS0234", "CS0246", "CS1061", "CS1579", "CS1955", "CS8130", "CS8197", "CS8411"]);

    /// <summary>Errors, warnings and hints, piece by piece; the pieces after one with an error would not run, and are not looked at.</summary>
    public static IReadOnlyList<LanguageDiagnostic> Find(NextSubmission next, string source, CheckDirectives? check, CancellationToken cancellationToken)
    {
        var directives = CellCode.Directives(source).ToList();
        var found = (check?.Invoke(directives) ?? []).Select(error => ToAnswer(error, source)).ToList();
        // Before the first cell has run, and where the cell itself imports, any name may come from there.
        var isNameOpen = next.IsFirst || directives.Any(d => d.Name is "#!import" or "#r");
        var pieces = CellCode.Pieces(source);
        for (var i = 1; i <= pieces.Count && found.All(d => d.Severity != "error"); i++)
        {
            var diagnostics = next.Compile([.. pieces.Take(i)], cancellationToken).GetDiagnostics(cancellationToken);
            found.AddRange(diagnostics.Where(d => IsShown(d, isNameOpen)).Select(d => ToAnswer(d, source)).OrderBy(d => d.From));
        }
        return found;
    }

    private static bool IsShown(Diagnostic diagnostic, bool isNameOpen) =>
        diagnostic is { Severity: > DiagnosticSeverity.Hidden, IsSuppressed: false } && !_silent.Contains(diagnostic.Id) && !(isNameOpen && _unknownNames.Contains(diagnostic.Id));

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
}
