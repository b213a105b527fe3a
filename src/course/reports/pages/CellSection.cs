using Course.Kernels;

namespace Course.Reports.Pages;

/// <summary>A cell that is no prose: its code, what it printed and showed, and how it ended.</summary>
internal static class CellSection
{
    // Lessons keep cells under 20 lines; what is longer is set-up, which a reader opens when wanted.
    private const int FoldAbove = 24;

    public static void Write(TextWriter writer, CellRun run, PageContext context)
    {
        var number = run.Cell.Index + 1;
        writer.Write($"""<div class="cell {State(run.Outcome)}" id="cell-{number}" role="group" aria-label="Cell {number}, {Language(run.Cell.Language)}">""");
        if (ShowsSource(run))
            WriteSource(writer, run);
        if (!run.Outputs.IsEmpty || !run.Outcome.IsSuccess)
            WriteOutputs(writer, run, context);
        writer.WriteLine("</div>");
    }

    // Cells in html, Mermaid and JavaScript are there for what they show; until they have shown it, their text stands for them.
    private static bool ShowsSource(CellRun run) => run.Cell.Language == "csharp" || run.Outputs.IsEmpty;

    private static void WriteSource(TextWriter writer, CellRun run)
    {
        var lines = run.Cell.Source.Count(c => c == '\n') + 1;
        writer.Write("""<div class="source">""");
        if (lines > FoldAbove)
            writer.Write($"<details{(State(run.Outcome) == "broken" ? " open" : "")}><summary>{Wording.Count(lines, "line")} of code</summary>");
        CodeText.Write(writer, run.Cell.Language, run.Cell.Source);
        if (lines > FoldAbove)
            writer.Write("</details>");
        writer.Write($"""<p class="stamp">{Stamp(run)}</p></div>""");
    }

    private static void WriteOutputs(TextWriter writer, CellRun run, PageContext context)
    {
        writer.Write("""<div class="outputs">""");
        foreach (var output in run.Outputs)
        {
            if (output.Stream is { } stream)
                MimeRenderers.Stream(writer, output.Coloured ?? output.Content["text/plain"], stream);
            else
                MimeRenderers.Write(writer, output, context);
        }
        OutcomeText.Write(writer, run, context);
        writer.Write("</div>");
    }

    private static string Stamp(CellRun run) => run.Outcome is CellOutcome.NotRun
        ? $"cell {run.Cell.Index + 1} · not run"
        : $"cell {run.Cell.Index + 1} · {Wording.Time(run.Elapsed)}";

    private static string Language(string kind) => kind == "csharp" ? "C#" : kind;

    private static string State(CellOutcome outcome) => outcome switch
    {
        CellOutcome.Succeeded => "ok",
        CellOutcome.NotRun => "waiting",
        _ => "broken",
    };
}
