using System.Text.RegularExpressions;

namespace Course.Reports;

/// <summary>Finds the course's charts among outputs.</summary>
public static partial class ChartCount
{
    /// <summary>How many outputs of the run show a chart.</summary>
    public static int Of(NotebookRun run) => run.Cells.Sum(c => c.Outputs.Count(IsChart));

    /// <summary>Whether the output's html holds an element marked <c>data-course-chart</c>, or of the class <c>course-chart</c>.</summary>
    public static bool IsChart(CellOutput output) =>
        output.Content.TryGetValue("text/html", out var html) && Marked().IsMatch(html);

    // An attribute of an element, not the word in a script or a style.
    [GeneratedRegex("""<[a-z][\w-]*\b[^<>]*\s(?:data-course-chart(?=[\s=>])|class="course-chart")""", RegexOptions.IgnoreCase)]
    private static partial Regex Marked();
}
