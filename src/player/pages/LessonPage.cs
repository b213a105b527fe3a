using Course.Documents;
using Course.Manifests;
using Course.Player.Contents;
using Course.Predictions;
using Course.Reports.Pages;
using Markdig.Syntax;

namespace Course.Player.Pages;

/// <summary>A lesson as html that can be read before any script runs; the scripts turn its code into cells.</summary>
internal static class LessonPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, NotebookEntry entry, Notebook notebook, CourseLibrary library)
    {
        var (prose, numbers) = (new Prose(WordsHere.Of(notebook)), CellNumbers.Of(entry, notebook));
        PageShell.Begin(writer, $"{library.TitleOf(entry)} · JetStream course", "lesson",
            $" data-course=\"{Html.Escape(entry.Course)}\" data-lesson=\"{Html.Escape(entry.Name)}\" data-notebook=\"{NotebookVersion.Of(notebook)}\"", "Skip to the lesson");
        writer.WriteLine("""<main id="main" tabindex="-1">""");
        WriteWayHome(writer, entry, library);
        writer.WriteLine("""<article id="lesson">""");
        WriteTitle(writer, prose, library.TitleOf(entry));
        foreach (var cell in notebook.Cells)
            WriteCell(writer, cell, prose, numbers, entry, library);
        writer.WriteLine("""</article><p class="way-home"><a href="/">All lessons</a></p></main>""");
        PageShell.End(writer);
    }

    private static void WriteWayHome(TextWriter writer, NotebookEntry entry, CourseLibrary library) => writer.WriteLine(
        $"""
        <nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">JetStream course</a></li>
        <li><a href="/#course-{Html.Escape(Uri.EscapeDataString(entry.Course))}">{Html.Escape(library.TitleOfCourse(entry.Course))}</a></li>
        <li aria-current="page">{Html.Escape(library.TitleOf(entry))}</li></ol></nav>
        """);

    private static void WriteTitle(TextWriter writer, Prose prose, string text)
    {
        var id = prose.Title is { } title ? Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(title).Id : "title";
        writer.WriteLine($"""<h1 id="{Html.Escape(id ?? "title")}">{Html.Escape(text)}</h1>""");
    }

    private static void WriteCell(
        TextWriter writer, Cell cell, Prose prose, IReadOnlyDictionary<int, int> numbers, NotebookEntry entry, CourseLibrary library)
    {
        if (cell.Language == "markdown")
            WriteProse(writer, cell, prose[cell], entry, library);
        else
            WriteSource(writer, cell, numbers.GetValueOrDefault(cell.Index));
    }

    // The script makes buttons of the list that ends a prediction.
    private static void WriteProse(TextWriter writer, Cell cell, MarkdownDocument prose, NotebookEntry entry, CourseLibrary library)
    {
        var isPrediction = Prediction.In(prose, entry.Predictions) is not null;
        writer.WriteLine($"""<div class="prose" data-cell="c{cell.Index}"{(isPrediction ? " data-prediction" : "")}>{ProseHtml.Of(prose, entry, library)}</div>""");
    }

    private static void WriteSource(TextWriter writer, Cell cell, int number)
    {
        writer.Write($"""<section class="cell" data-cell="c{cell.Index}" data-language="{Html.Escape(cell.Language)}" data-original="{NotebookVersion.Of(cell)}"{(number > 0 ? $" data-number=\"{number}\"" : "")}><pre class="source"><code>""");
        if (cell.Language == "csharp")
            CodeHighlighter.Write(writer, cell.Source);
        else
            writer.Write(Html.Escape(cell.Source));
        writer.WriteLine("</code></pre></section>");
    }
}
