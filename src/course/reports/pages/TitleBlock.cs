using Markdig.Syntax;

namespace Course.Reports.Pages;

/// <summary>The top of a notebook's page: a failure if there is one, the title, and the facts of the run.</summary>
internal static class TitleBlock
{
    public static void Write(TextWriter writer, NotebookRun run, HeadingBlock? title, PageContext context)
    {
        writer.WriteLine("<header>");
        WriteFailure(writer, run, context);
        writer.WriteLine($"""<p class="course">{Html.Escape(context.Lesson.CourseTitle)}</p>""");
        WriteTitle(writer, title, context);
        writer.WriteLine($"""<p class="facts">{Facts(run, context)}</p>""");
        writer.WriteLine("</header>");
    }

    private static void WriteFailure(TextWriter writer, NotebookRun run, PageContext context)
    {
        if (context.IsAlone || Failure.Of(run) is not { } failure)
            return;
        writer.Write("""<p class="failure"><strong>This lesson did not run to its end.</strong> """);
        if (failure.Cell is { } cell)
            writer.Write($"""<a href="#cell-{cell.Cell.Index + 1}">Cell {cell.Cell.Index + 1}</a>: """);
        writer.WriteLine($"{Html.Escape(failure.Name)}. {Html.Escape(failure.Message)}</p>");
    }

    private static void WriteTitle(TextWriter writer, HeadingBlock? title, PageContext context)
    {
        if (title is null)
            writer.WriteLine($"<h1>{Html.Escape(context.Lesson.NumberedTitle)}</h1>");
        else
            MarkdownText.Write(writer, new MarkdownDocument { title }, url => Links.FromPage(url, context));
    }

    private static string Facts(NotebookRun run, PageContext context)
    {
        var code = run.Cells.Count(c => c.Cell.Language == "csharp");
        string?[] facts =
        [
            context.IsAlone ? $"As it stood on {Wording.Moment(context.Facts.Started)}" : IsUnderWay(run) ? "Running" : $"Ran on {Wording.Moment(context.Facts.Started)} in {Wording.Time(run.Elapsed)}",
            context.Facts.Server,
            Wording.Count(code, "code cell"),
            ChartCount.Of(run) is > 0 and var charts ? Wording.Count(charts, "chart") : null,
            context.Lesson.Minutes is { } minutes ? $"about {Wording.Count(minutes, "minute")} to read" : null,
        ];
        return FactLine.Of(facts);
    }

    private static bool IsUnderWay(NotebookRun run) => run.Elapsed == TimeSpan.Zero;
}
