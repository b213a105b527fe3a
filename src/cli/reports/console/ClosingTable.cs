using System.Globalization;
using Spectre.Console;

namespace Course.Reports;

/// <summary>The table at the end of a run: lesson, cells, charts, time.</summary>
internal static class ClosingTable
{
    public static Table Of(IReadOnlyList<NotebookRun> runs, string tick, string cross)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Lesson");
        table.AddColumn(new TableColumn("Cells").RightAligned());
        table.AddColumn(new TableColumn("Charts").RightAligned());
        table.AddColumn(new TableColumn("Time").RightAligned().NoWrap());
        table.AddColumn("");
        foreach (var run in runs)
            table.AddRow(Row(run, tick, cross));
        if (runs.Count > 1)
            table.AddRow(Cells("All", runs.Sum(r => r.Cells.Length), runs.Sum(ChartCount.Of), Sum(runs), new Text("")));
        return table;
    }

    private static Spectre.Console.Rendering.IRenderable[] Row(NotebookRun run, string tick, string cross)
    {
        var mark = run.IsSuccess ? new Text(tick, new Style(Color.Green)) : new Text(cross, new Style(Color.Red));
        return Cells(Lesson.Of(run.Notebook).Title, run.Cells.Length, ChartCount.Of(run), run.Elapsed, mark);
    }

    private static Spectre.Console.Rendering.IRenderable[] Cells(string title, int cells, int charts, TimeSpan time, Text mark) =>
        [new Text(title), Number(cells), Number(charts), new Text(Wording.Time(time)), mark];

    private static Text Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static TimeSpan Sum(IReadOnlyList<NotebookRun> runs) => runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Elapsed);
}
