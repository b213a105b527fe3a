// Lesson 6: which messages somebody got, and when, as rows above one time axis.

/// One message in a timeline: when, and its sequence in the stream.
record TimelineMark(double Seconds, ulong StreamSeq);

/// One row: what was stored (LaneKind.Published), or what a consumer delivered (LaneKind.Delivered).
record Timeline(string Name, LaneKind Kind, IReadOnlyList<TimelineMark> Marks);

static class ReplayPictures
{
    /// Which sequences each row has; after is the last sequence before a moment that concerns all rows, such as the creation of the consumers.
    public static Plotly.NET.GenericChart Sequences(IReadOnlyList<Timeline> rows, string finding, ulong after, string moment)
    {
        var last = rows.SelectMany(r => r.Marks).Max(m => m.StreamSeq);
        return Of(rows, finding, 34, m => m.StreamSeq, ("xaxis", Figure.Map(("title", Figure.Map(("text", "stream sequence, in the order of time"))), ("dtick", 1), ("tickangle", 0),
                ("zeroline", false), ("range", new[] { .4, last + .6 }))),
            ("shapes", new[] { VerticalLine(after + .5) }),
            ("annotations", new[] { Figure.Label(moment, after + .5, 1, "x", "paper", xanchor: "center", colour: Marks.Soft) }));
    }

    /// When each row got which message; the sequences stand under the marks.
    public static Plotly.NET.GenericChart Timelines(IReadOnlyList<Timeline> rows, string finding) =>
        Of(rows, finding, 54, m => Figure.Seconds(m.Seconds), Figure.TimeAxis());

    static Plotly.NET.GenericChart Of(IReadOnlyList<Timeline> rows, string finding, int height, Func<TimelineMark, object> place, params (string, object)[] layout)
    {
        var names = rows.Select(r => r.Name).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = rows.Select(r => Meaning(r.Kind)).Distinct(),
                Table = new ChartTable(["", "messages", "sequences", "first after s", "last after s"], rows.Select(Row).ToList()),
            },
            rows.Select(r => Trace(r, place, texts: height > 40)),
            [("height", 110 + height * rows.Count), ("margin", Figure.Map(("l", 8), ("r", 16), ("t", 62), ("b", 8))), .. layout,
                ("yaxis", Figure.Map(("type", "category"), ("categoryorder", "array"), ("categoryarray", names), ("range", new[] { names.Count - .4, -.6 }),
                    ("ticks", "outside"), ("ticklen", 10), ("tickcolor", Marks.Paper), ("fixedrange", true)))]);
    }

    static Mark Meaning(LaneKind kind) => kind == LaneKind.Published ? Marks.Stored : Marks.Delivery(1) with { Meaning = "delivered" };

    static object[] Row(Timeline row) => row.Marks.Count == 0
        ? [row.Name, 0, "", null, null]
        : [row.Name, row.Marks.Count, string.Join(" ", row.Marks.Select(m => m.StreamSeq)), Figure.Seconds(row.Marks[0].Seconds), Figure.Seconds(row.Marks[^1].Seconds)];

    static Plotly.NET.Trace Trace(Timeline row, Func<TimelineMark, object> place, bool texts) => Figure.Trace("scatter",
        ("x", row.Marks.Select(place).ToList()), ("y", row.Marks.Select(_ => row.Name).ToList()), ("name", row.Name), ("mode", texts ? "markers+text" : "markers"),
        ("text", Texts(row.Marks)), ("textposition", "bottom center"), ("textfont", Figure.Map(("size", 12))), ("cliponaxis", false),
        ("customdata", row.Marks.Select(m => m.StreamSeq).ToList()), ("marker", Marks.Style(Meaning(row.Kind), 12)),
        ("hovertemplate", $"{row.Name}: sequence %{{customdata}}<extra></extra>"));

    // Where marks lie on top of each other, one text for all of them: "1 … 10".
    static List<string> Texts(IReadOnlyList<TimelineMark> marks)
    {
        var span = marks.Count > 1 ? marks[^1].Seconds - marks[0].Seconds : 1;
        if (marks.Count < 3 || span > .3)
            return marks.Select(m => $"{m.StreamSeq}").ToList();
        return marks.Select((m, i) => i == marks.Count / 2 ? $"{marks[0].StreamSeq} … {marks[^1].StreamSeq}" : "").ToList();
    }

    static Dictionary<string, object> VerticalLine(double x) => Figure.Map(
        ("type", "line"), ("x0", x), ("x1", x), ("yref", "paper"), ("y0", 0), ("y1", 1), ("line", Figure.Map(("color", Marks.Soft), ("width", 1.5), ("dash", "dash"))));
}
