namespace Course.Reports.Pages;

/// <summary>The list of courses and lessons.</summary>
internal static class IndexPage
{
    /// <summary>Writes the index.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="rows">Every lesson in order, with its run if it ran.</param>
    /// <param name="facts">What holds for the whole run.</param>
    public static void Write(TextWriter writer, IReadOnlyList<IndexRow> rows, RunFacts facts) =>
        PageShell.Write(writer, "JetStream course", "", plotly: false, body =>
        {
            body.WriteLine("""<div class="page index"><main id="main" tabindex="-1">""");
            body.WriteLine("<h1>JetStream course</h1>");
            body.WriteLine($"""<p class="facts">{Summary(rows, facts)}</p>""");
            foreach (var course in rows.GroupBy(r => r.Lesson.Course))
                WriteCourse(body, [.. course]);
            body.WriteLine("</main></div>");
        });

    private static void WriteCourse(TextWriter writer, IReadOnlyList<IndexRow> rows)
    {
        var course = rows[0].Lesson;
        writer.WriteLine($"<h2>{Html.Escape(course.CourseTitle)}</h2>");
        if (course.CourseAbout is { } about)
            writer.WriteLine($"<p>{Html.Escape(about)}</p>");
        writer.WriteLine("""<div class="scroll"><table class="lessons"><thead><tr><th scope="col">Lesson</th><th scope="col">To read</th>""");
        writer.WriteLine("""<th scope="col" class="optional">Cells</th><th scope="col" class="optional">Charts</th><th scope="col" class="optional">Ran for</th><th scope="col">Result</th></tr></thead><tbody>""");
        foreach (var row in rows)
            WriteRow(writer, row);
        writer.WriteLine("</tbody></table></div>");
    }

    private static void WriteRow(TextWriter writer, IndexRow row)
    {
        var title = Html.Escape(row.Lesson.NumberedTitle);
        writer.Write($"""<tr><th scope="row"><a href="{Html.Escape(row.Lesson.PagePath)}">{title}</a></th><td>{Minutes(row.Lesson)}</td>""");
        if (row.Run is { } run)
            WriteFigures(writer, run, row.Lesson);
        else
            writer.Write($"""<td colspan="4">not in this run{Earlier(row)}</td>""");
        writer.WriteLine("</tr>");
    }

    private static string Earlier(IndexRow row) =>
        row.Made is { } made ? $"""; <a href="{Html.Escape(row.Lesson.PagePath)}">its page</a> is of {Wording.Moment(made)}""" : "";

    private static string Minutes(Lesson lesson) => lesson.Minutes is { } minutes ? $"{minutes} min" : "";

    private static void WriteFigures(TextWriter writer, NotebookRun run, Lesson lesson) => writer.Write(
        $"""
        <td class="optional">{run.Cells.Length}</td><td class="optional">{ChartCount.Of(run)}</td>
        <td class="optional">{Wording.Time(run.Elapsed)}</td><td>{Result(run, lesson)}</td>
        """);

    private static string Result(NotebookRun run, Lesson lesson) => Failure.Of(run) switch
    {
        { Cell: { } cell } => $"""<a class="bad" href="{Html.Escape(lesson.PagePath)}#cell-{cell.Cell.Index + 1}">failed in cell {cell.Cell.Index + 1}</a>""",
        { } => """<span class="bad">failed</span>""",
        null when run.IsSuccess => """<span class="good">ran</span>""",
        null => "running",
    };

    private static string Summary(IReadOnlyList<IndexRow> rows, RunFacts facts)
    {
        var runs = rows.Select(r => r.Run).OfType<NotebookRun>().ToList();
        string?[] parts =
        [
            $"{runs.Count(r => r.IsSuccess)} of {Wording.Count(runs.Count, "notebook")} ran to the end",
            Wording.Moment(facts.Started),
            facts.Server,
        ];
        return FactLine.Of(parts);
    }
}

/// <summary>One line of the index.</summary>
/// <param name="Lesson">Which lesson.</param>
/// <param name="Run">Its run; null where this run left it out.</param>
/// <param name="Made">When its page was made by a run; null where no run has made one.</param>
internal sealed record IndexRow(Lesson Lesson, NotebookRun? Run, DateTimeOffset? Made);
