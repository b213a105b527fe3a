using Course.Documents;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>A part of a cell for one kernel.</summary>
/// <param name="Cell">Its language, source and place.</param>
/// <param name="Arguments">What the selector line says after the kernel's name.</param>
internal sealed record CellSection(Cell Cell, string Arguments)
{
    private static readonly KernelActionDirective _selector = new("#!");

    /// <summary>Splits a code cell at lines such as <c>#!html</c> or <c>#!value --name n</c>; sections of empty lines only are kept for the value kernel alone.</summary>
    public static IReadOnlyList<CellSection> Split(Cell cell)
    {
        var lines = cell.Source.Split('\n');
        var (sections, language, arguments, start) = (new List<CellSection>(), cell.Language, "", 0);
        for (var i = 0; i <= lines.Length; i++)
        {
            var next = i < lines.Length ? Selector(lines[i]) : default;
            if (i < lines.Length && next.Language is null)
                continue;
            if (language == "value" || lines[start..i].Any(l => !string.IsNullOrWhiteSpace(l)))
                sections.Add(new CellSection(ToCell(cell, language, lines, start, i), arguments));
            (language, arguments, start) = (next.Language ?? "", next.Arguments ?? "", i + 1);
        }
        return sections;
    }

    /// <summary>What is wrong with the selector line: only a value's takes parameters, and reads them itself.</summary>
    public IEnumerable<CellError> Faults(string file) =>
        Cell.Language == "value" ? [] : DirectiveArguments.Parse(Arguments, _selector).Faults.Select(f => new CellError(f.Code, f.Message, file, Math.Max(1, Cell.FirstLine - 1)));

    private static Cell ToCell(Cell cell, string language, string[] lines, int start, int end)
    {
        var source = string.Join('\n', lines[start..end]);
        return cell with { Language = language, Source = language == "csharp" ? source : source.Trim('\n'), FirstLine = cell.FirstLine + start };
    }

    private static (string? Language, string? Arguments) Selector(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return default;
        var end = line.IndexOfAny([' ', '\t', '\r']);
        var language = CellKinds.FromHeader(end < 0 ? line : line[..end]);
        return (language, end < 0 ? "" : line[end..].Trim());
    }
}
