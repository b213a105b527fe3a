using Course.Reports.Pages;

namespace Course.Reports;

/// <summary>A lesson as one page that opens anywhere: style, scripts, plotly.js and drawings are in it.</summary>
internal static class LonePage
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="run">The lesson and what it has shown.</param>
    /// <param name="lesson">What it is called. Its predictions' answers are left out: whoever reads may want to guess.</param>
    /// <param name="root">The repository.</param>
    /// <param name="moment">When it stood so.</param>
    public static void Write(TextWriter writer, NotebookRun run, Lesson lesson, string root, DateTimeOffset moment) =>
        NotebookPage.Write(writer, run, new PageContext(
            lesson with { Predictions = [] }, [], new RunFacts(moment), run.Notebook.Path, Path.GetDirectoryName(run.Notebook.Path)!, root, File.Exists(new Repository(root).Plotly))
        {
            IsAlone = true,
        });
}
