using Course.Predictions;
using Markdig.Syntax;

namespace Course.Reports.Pages;

/// <summary>The page of one notebook.</summary>
internal static class NotebookPage
{
    public static void Write(TextWriter writer, NotebookRun run, PageContext context)
    {
        var hasPlotly = context.HasPlotly && run.Cells.Any(c => c.Outputs.Any(ChartCount.IsChart));
        if (context.IsAlone)
            PageShell.WriteAlone(writer, context.Lesson.NumberedTitle, hasPlotly ? new Repository(context.Root).Plotly : null, body => WriteBody(body, run, context));
        else
            PageShell.Write(writer, context.Lesson.NumberedTitle, context.Up, hasPlotly, body => WriteBody(body, run, context));
    }

    private static void WriteBody(TextWriter writer, NotebookRun run, PageContext context)
    {
        var prose = new Prose(run.Notebook);
        writer.WriteLine("""<div class="page">""");
        WriteContents(writer, prose);
        writer.WriteLine("""<main id="main" tabindex="-1"><article>""");
        TitleBlock.Write(writer, run, prose.Title, context);
        foreach (var cell in run.Cells)
            WriteCell(writer, cell, prose, context);
        writer.WriteLine("</article>");
        if (!context.IsAlone)
            WritePager(writer, context);
        writer.WriteLine("</main></div>");
    }

    private static void WriteCell(TextWriter writer, CellRun run, Prose prose, PageContext context)
    {
        if (run.Cell.Language != "markdown")
        {
            CellSection.Write(writer, run, context);
            return;
        }
        writer.Write("""<div class="prose">""");
        MarkdownText.Write(writer, prose[run.Cell], url => Links.FromPage(url, context));
        WriteAnswer(writer, prose[run.Cell], context);
        writer.WriteLine("</div>");
    }

    // Folded, so that a reader can think first.
    private static void WriteAnswer(TextWriter writer, MarkdownDocument prose, PageContext context)
    {
        if (Prediction.In(prose, context.Lesson.Predictions) is not { } prediction)
            return;
        writer.Write("""<details class="answer"><summary>Answer</summary><p><strong>""");
        MarkdownText.WriteWords(writer, prediction.Right);
        writer.WriteLine("</strong></p>");
        MarkdownText.Write(writer, MarkdownText.Parse(prediction.Entry.Because), url => Links.FromPage(url, context));
        writer.Write("</details>");
    }

    private static void WriteContents(TextWriter writer, Prose prose)
    {
        var headings = prose.Headings.Where(h => h.Level is 2 or 3).ToList();
        if (headings.Count == 0)
            return;
        writer.WriteLine("""<nav class="contents" aria-label="On this page"><details open><summary>On this page</summary><ol>""");
        foreach (var heading in headings)
            writer.WriteLine($"""<li class="level-{heading.Level}"><a href="#{Html.Escape(heading.Id)}">{Html.Escape(heading.Text)}</a></li>""");
        writer.WriteLine("</ol></details></nav>");
    }

    private static void WritePager(TextWriter writer, PageContext context)
    {
        var at = context.Lessons.TakeWhile(l => l != context.Lesson).Count();
        writer.WriteLine("""<nav class="pager" aria-label="Lessons">""");
        WriteNeighbour(writer, context.Lessons.ElementAtOrDefault(at - 1), "prev", "Previous", context);
        WriteNeighbour(writer, context.Lessons.ElementAtOrDefault(at + 1), "next", "Next", context);
        writer.WriteLine("</nav>");
    }

    private static void WriteNeighbour(TextWriter writer, Lesson? lesson, string rel, string word, PageContext context)
    {
        if (lesson is not null)
            writer.WriteLine($"""<a rel="{rel}" href="{context.Up}{Html.Escape(lesson.PagePath)}"><span>{word}</span> {Html.Escape(lesson.NumberedTitle)}</a>""");
    }
}
