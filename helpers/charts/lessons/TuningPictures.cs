namespace Course.Helpers;

/// <summary>Lesson 12: what a setting does to rate and duplicates, and how full the account is.</summary>
public static class TuningPictures
{
    private static readonly Mark
        Finished = new("messages finished per second", Marks.Delivery(1).Colour, "square"),
        Again = new("handled again (duplicates)", Marks.Delivery(2).Colour, "square"),
        Used = new("used", Marks.Stored.Colour, "square"),
        Reserved = new("reserved", Marks.Stored.Colour, "square-open");

    /// <summary>A column for each value of the setting: the rate above, the duplicates below.</summary>
    public static GenericChart Setting(IReadOnlyList<TuningResult> results, string setting, string finding)
    {
        var text = new ChartText(finding)
        {
            Key = [Finished, Again],
            Table = ChartTable.Of(results, [setting, "messages", "finished per second", "handled again"],
                r => [r.Setting, r.Messages, Math.Round(r.PerSecond), r.Duplicates]),
        };
        return Figure.Of(text,
            [Columns(results, Finished, r => Math.Round(r.PerSecond), 1), Columns(results, Again, r => r.Duplicates, 2)],
            Drawing.Of(
                height: 360, barGap: .45, x: [Axes.Columns(setting, above: 2)],
                y:
                [
                    Axes.Count(results.Max(r => r.PerSecond) * 1.15, 3, (.52, .92)),
                    Axes.Count(Math.Max(results.Max(r => r.Duplicates), 4) * 1.2, 3, (0, .36)),
                ],
                labels: [Labels.Panel(1, "<b>finished per second</b>"), Labels.Panel(.45, "<b>handled again</b>")]));
    }

    /// <summary>A bar for each thing that can fill up, as a share of its limit.</summary>
    public static GenericChart Usage(IReadOnlyList<UsageRow> rows, string finding)
    {
        var text = new ChartText(finding)
        {
            Key = rows.Any(r => r.Reserved > r.Used) ? [Used, Reserved] : [Used],
            Table = ChartTable.Of(rows, ["", "used", "reserved", "limit", "% used"], r =>
            [
                r.Name, r.Write(r.Used), r.Reserved > 0 ? r.Write(r.Reserved) : "", r.IsLimited ? r.Write(r.Limit) : "none",
                r.IsLimited ? Math.Round(Share(r, r.Used), 2) : "",
            ]),
        };
        return Figure.Of(text, [Bars(rows, Reserved, r => Math.Max(r.Reserved, r.Used)), Bars(rows, Used, r => r.Used)], Drawing.Of(
            height: 80 + 46 * rows.Count, bars: "overlay", barGap: .6,
            x: [Axes.Of("of the limit", (0, 100), step: 25, suffix: " %", isFixed: true)],
            y: [Axes.Rows([.. rows.Select(r => r.Name)], categories: true, above: .7)],
            labels: rows.Select((r, i) => Labels.Beside(r.Text, .5, i - .22))));
    }

    private static double Share(UsageRow row, double value) => row.IsLimited ? Math.Min(100 * value / row.Limit, 100) : 0;

    private static Trace Columns(IReadOnlyList<TuningResult> results, Mark mark, Func<TuningResult, double> value, int axis) => Traces.Bars(
        results.Select(r => r.Setting), results.Select(value), Style.Marker(mark.Colour), $"%{{x}}: %{{y}} {mark.Meaning}", mark.Meaning,
        yAxis: axis, clip: false, texts: results.Select(r => Figure.Number(value(r))));

    private static Trace Bars(IReadOnlyList<UsageRow> rows, Mark mark, Func<UsageRow, double> value) => Traces.Bars(
        rows.Select(r => r.Name), rows.Select(r => Math.Round(Share(r, value(r)), 3)), Style.Bar(mark), $"%{{y}}: %{{x}} % {mark.Meaning}",
        mark.Meaning, sideways: true);
}
