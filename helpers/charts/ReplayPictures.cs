#nullable disable

namespace Course.Helpers;

public static class ReplayPictures
{
    /// <summary>Which sequences each row has; after is the last sequence before a moment that concerns all rows, such as the creation of the consumers.</summary>
    public static GenericChart Sequences(IReadOnlyList<RowMark> marks, string finding, ulong after, string moment) => Of(
        marks, finding, 34, m => m.StreamSeq,
        ("xaxis", Figure.Map(("title", Figure.Map(("text", "stream sequence, in the order of time"))), ("dtick", 1), ("tickangle", 0),
            ("zeroline", false), ("range", new[] { .4, marks.Max(m => m.StreamSeq) + .6 }))),
        ("shapes", new[] { VerticalLine(after + .5) }),
        ("annotations", new[] { Figure.Label(moment, after + .5, 1, "x", "paper", xanchor: "center", colour: Marks.Soft) }));

    /// <summary>When each row got which message; the sequences stand under the marks.</summary>
    public static GenericChart Timelines(IReadOnlyList<RowMark> marks, string finding) =>
        Of(marks, finding, 54, m => Figure.Seconds(m.Seconds), Figure.TimeAxis());

    // What was stored stands above what was delivered.
    private static GenericChart Of(
        IReadOnlyList<RowMark> marks, string finding, int height, Func<RowMark, object> place, params (string, object)[] layout)
    {
        var rows = marks.OrderBy(m => m.Kind).GroupBy(m => m.Row).ToList();
        var names = rows.Select(r => r.Key).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = rows.Select(r => Meaning(r.First().Kind)).Distinct(),
                Table = new ChartTable(["", "messages", "sequences"], rows.Select(r => new object[] { r.Key, r.Count(), string.Join(" ", r.Select(m => m.StreamSeq)) }).ToList()),
            },
            rows.Select(r => Trace(r.Key, r.ToList(), place, texts: height > 40)),
            [("height", 110 + height * rows.Count), ("margin", Figure.Map(("l", 8), ("r", 16), ("t", 62), ("b", 8))), .. layout,
                ("yaxis", Figure.Map(("type", "category"), ("categoryorder", "array"), ("categoryarray", names), ("range", new[] { names.Count - .4, -.6 }),
                    ("ticks", "outside"), ("ticklen", 10), ("tickcolor", Marks.Paper), ("fixedrange", true)))]);
    }

    private static Mark Meaning(LaneKind kind) => kind == LaneKind.Published ? Marks.Stored : Marks.Delivery(1) with { Meaning = "delivered" };

    static Trace Trace(string row, IReadOnlyList<RowMark> marks, Func<RowMark, object> place, bool texts) => Figure.Trace("scatter",
        ("x", marks.Select(place).ToList()), ("y", marks.Select(_ => row).ToList()), ("name", row), ("mode", texts ? "markers+text" : "markers"),
        ("text", Texts(marks)), ("textposition", "bottom center"), ("textfont", Figure.Map(("size", 12))), ("cliponaxis", false),
        ("customdata", marks.Select(m => m.StreamSeq).ToList()), ("marker", Marks.Style(Meaning(marks[0].Kind), 12)),
        ("hovertemplate", $"{row}: sequence %{{customdata}}<extra></extra>"));

    // Where marks lie on top of each other, one text for all of them: "1 … 7".
    private static List<string> Texts(IReadOnlyList<RowMark> marks)
    {
        var span = marks[^1].Seconds - marks[0].Seconds;
        if (marks.Count < 3 || span > .3)
            return marks.Select(m => $"{m.StreamSeq}").ToList();
        return marks.Select((m, i) => i == marks.Count / 2 ? $"{marks[0].StreamSeq} … {marks[^1].StreamSeq}" : "").ToList();
    }

    private static Dictionary<string, object> VerticalLine(double x) => Figure.Map(
        ("type", "line"), ("x0", x), ("x1", x), ("yref", "paper"), ("y0", 0), ("y1", 1), ("line", Figure.Map(("color", Marks.Soft), ("width", 1.5), ("dash", "dash"))));
}
