using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>Lesson 6: which messages somebody got, and when, as rows above one axis.</summary>
public static class ReplayPictures
{
    /// <summary>
    /// Which sequences each row has; after is the last sequence before a moment that concerns all rows, such as the creation of the
    /// consumers.
    /// </summary>
    public static GenericChart Sequences(IReadOnlyList<RowMark> marks, string finding, ulong after, string moment) => Of(
        marks, finding, 34, m => m.StreamSeq, texts: false,
        Axes.Numbers("stream sequence, in the order of time", .4, marks.Max(m => m.StreamSeq) + .6, grid: true),
        [Shapes.Vertical(after + .5)], [Labels.At(moment, after + .5, 1, xref: "x", xanchor: "center", colour: Marks.Soft)]);

    /// <summary>When each row got which message; the sequences stand under the marks.</summary>
    public static GenericChart Timelines(IReadOnlyList<RowMark> marks, string finding) =>
        Of(marks, finding, 54, m => Figure.Seconds(m.Seconds), texts: true, Axes.Time(), [], []);

    // What was stored stands above what was delivered.
    private static GenericChart Of(
        IReadOnlyList<RowMark> marks, string finding, int height, Func<RowMark, double> place, bool texts, LinearAxis x,
        IEnumerable<Shape> shapes, IEnumerable<Annotation> labels)
    {
        var rows = marks.OrderBy(m => m.Kind).GroupBy(m => m.Row).ToList();
        var text = new ChartText(finding)
        {
            Key = rows.Select(r => Meaning(r.First().Kind)).Distinct(),
            Table = ChartTable.Of(rows, ["", "messages", "sequences"],
                r => [r.Key, r.Count(), string.Join(" ", r.Select(m => m.StreamSeq))]),
        };
        return Figure.Of(text, rows.Select(r => Row(r.Key, [.. r], place, texts)), Drawing.Of(
            height: 110 + height * rows.Count, margin: (8, 16, 62, 8), x: [x],
            y: [Axes.Rows([.. rows.Select(r => r.Key)], categories: true)], shapes: shapes, labels: labels));
    }

    private static Mark Meaning(LaneKind kind) =>
        kind == LaneKind.Published ? Marks.Stored : Marks.Delivery(1) with { Meaning = "delivered" };

    private static Trace Row(string row, IReadOnlyList<RowMark> marks, Func<RowMark, double> place, bool texts) => Traces.Scatter(
        marks.Select(place), marks.Select(_ => row), texts ? StyleParam.Mode.Markers_Text : StyleParam.Mode.Markers,
        $"{row}: sequence %{{customdata}}", row, marker: Style.Of(Meaning(marks[0].Kind), 12), clip: false, texts: Texts(marks),
        textPosition: StyleParam.TextPosition.BottomCenter, textFont: Style.Font(12), data: marks.Select(m => m.StreamSeq));

    // Where marks lie on top of each other, one text for all of them: "1 … 7".
    private static IEnumerable<string> Texts(IReadOnlyList<RowMark> marks)
    {
        var span = marks[^1].Seconds - marks[0].Seconds;
        return marks.Count < 3 || span > .3
            ? marks.Select(m => $"{m.StreamSeq}")
            : marks.Select((m, i) => i == marks.Count / 2 ? $"{marks[0].StreamSeq} … {marks[^1].StreamSeq}" : "");
    }
}
