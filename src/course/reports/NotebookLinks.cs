using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Reports;

/// <summary>Links between notebooks, where these become Jupyter's.</summary>
internal static partial class NotebookLinks
{
    /// <summary>The run of a notebook whose links lead to exported ones.</summary>
    public static NotebookRun ToJupyter(NotebookRun run) => run with { Cells = [.. run.Cells.Select(c => c with { Cell = ToJupyter(c.Cell) })] };

    /// <summary>The same for a text.</summary>
    internal static string ToJupyter(string markdown) => Link().Replace(markdown, "$1.ipynb$2");

    private static Cell ToJupyter(Cell cell) => cell.Language == "markdown" ? cell with { Source = ToJupyter(cell.Source) } : cell;

    [GeneratedRegex(@"(\]\((?![a-z]+://)[^)\s#]+)\.dib((?:#[^)\s]*)?\))")]
    private static partial Regex Link();
}
