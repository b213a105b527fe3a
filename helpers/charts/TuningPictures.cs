#nullable disable

namespace Course.Helpers;

public static class TuningPictures
{
    private static readonly Mark
        Finished = new("messages finished per second", Marks.Delivery(1).Colour, "square"),
        Again = new("handled again (duplicates)", Marks.Delivery(2).Colour, "square"),
        Used = new("used", Marks.Stored.Colour, "square"),
        Reserved = new("reserved", Marks.Stored.Colour, "square-open");

    /// <summary>A column for each value of the setting: the rate above, the duplicates below.</summary>
    public static GenericChart Setting(IReadOnlyList<TuningResult> results, string setting, string finding) => Figure.Of(
        new ChartText(finding)
        {
            Key = [Finished, Again],
            Table = Figure.Table(results, [setting, "messages", "finished per second", "handled again"],
                r => [r.Setting, r.Messages, Math.Round(r.PerSecond), r.Duplicates]),
        },
        [Columns(results, Finished, r => Math.Round(r.PerSecond), "y"), Columns(results, Again, r => r.Duplicates, "y2")],
        ("height", 360), ("bargap", .45),
        ("xaxis", Figure.Map(("type", "category"), ("anchor", "y2"), ("fixedrange", true), ("title", Figure.Map(("text", setting), ("standoff", 8))))),
        ("yaxis", Figure.CountAxis(results.Max(r => r.PerSecond) * 1.15, 3, .52, .92)),
        ("yaxis2", Figure.CountAxis(Math.Max(results.Max(r => r.Duplicates), 4) * 1.2, 3, 0, .36)),
        ("annotations", new[]
        {
            Figure.Label("<b>finished per second</b>", 0, 1, yanchor: "top"),
            Figure.Label("<b>handled again</b>", 0, .45, yanchor: "top"),
        }));

    /// <summary>A bar for each thing that can fill up, as a share of its limit.</summary>
    public static GenericChart Usage(IReadOnlyList<UsageRow> rows, string finding)
    {
        var names = rows.Select(r => r.Name).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = rows.Any(r => r.Reserved > r.Used) ? [Used, Reserved] : [Used],
                Table = Figure.Table(rows, ["", "used", "reserved", "limit", "% used"],
                    r => [r.Name, r.Write(r.Used), r.Reserved > 0 ? r.Write(r.Reserved) : "", r.IsLimited ? r.Write(r.Limit) : "none", r.IsLimited ? Math.Round(Share(r, r.Used), 2) : ""]),
            },
            [Bars(rows, Reserved, r => Math.Max(r.Reserved, r.Used)), Bars(rows, Used, r => r.Used)],
            ("height", 80 + 46 * rows.Count), ("barmode", "overlay"), ("bargap", .6),
            ("xaxis", Figure.Map(("range", new[] { 0, 100 }), ("ticksuffix", " %"), ("dtick", 25), ("fixedrange", true),
                ("title", Figure.Map(("text", "of the limit"), ("standoff", 8))))),
            ("yaxis", Figure.Map(("type", "category"), ("categoryorder", "array"), ("categoryarray", names), ("range", new[] { names.Count - .4, -.7 }),
                ("ticks", "outside"), ("ticklen", 8), ("tickcolor", Marks.Paper), ("fixedrange", true))),
            ("annotations", rows.Select((r, i) => Figure.Label(r.Text, .5, i - .22, "x", "y")).ToArray()));
    }

    private static double Share(UsageRow row, double value) => row.IsLimited ? Math.Min(100 * value / row.Limit, 100) : 0;

    static Trace Columns(IReadOnlyList<TuningResult> results, Mark mark, Func<TuningResult, double> value, string axis) => Figure.Trace("bar",
        ("x", results.Select(r => r.Setting).ToList()), ("y", results.Select(value).ToList()), ("yaxis", axis), ("name", mark.Meaning),
        ("text", results.Select(r => Figure.Number(value(r))).ToList()), ("textposition", "outside"), ("textangle", 0), ("cliponaxis", false),
        ("marker", Figure.Map(("color", mark.Colour))), ("hovertemplate", $"%{{x}}: %{{y}} {mark.Meaning}<extra></extra>"));

    static Trace Bars(IReadOnlyList<UsageRow> rows, Mark mark, Func<UsageRow, double> value) => Figure.Trace("bar",
        ("orientation", "h"), ("y", rows.Select(r => r.Name).ToList()), ("x", rows.Select(r => Math.Round(Share(r, value(r)), 3)).ToList()), ("name", mark.Meaning),
        ("marker", Figure.Map(("color", mark == Reserved ? "rgba(0,114,178,.15)" : mark.Colour), ("line", Figure.Map(("color", mark.Colour), ("width", 2))))),
        ("hovertemplate", $"%{{y}}: %{{x}} % {mark.Meaning}<extra></extra>"));
}
