namespace Course.Helpers;

/// <summary>
/// Lesson 9: how many times each payment was sent, stored and booked, set beside how often it should have been.
/// </summary>
public static class OncePictures
{
    private static readonly Mark
        Sent = new("publishes", Marks.Duplicate.Colour, "square-open"),
        Stored = new("stored in the stream", Marks.Stored.Colour, "square"),
        Booked = new("booked in the ledger", Marks.Delivery(1).Colour, "square");

    /// <summary>Three bars for each way; the line is what each bar should be.</summary>
    public static GenericChart Bars(IReadOnlyList<OnceResult> results, int wanted, string finding)
    {
        var text = new ChartText(finding)
        {
            Key = [Sent, Stored, Booked],
            Facts = string.Join(" ", results.Select(r => $"{r.Way}: {r.Sent} publishes, {r.Stored} stored, {r.Booked} booked.")),
            Table = ChartTable.Of(results, ["way", "publishes", "stored", "booked"], r => [r.Way, r.Sent, r.Stored, r.Booked]),
        };
        return Figure.Of(text,
            [Bar(results, Sent, r => r.Sent), Bar(results, Stored, r => r.Stored), Bar(results, Booked, r => r.Booked)],
            Drawing.Of(
                margin: (56, 96, 24, 36), bars: "group", barGap: .35, barGroupGap: .12, x: [Axes.Columns()],
                y: [Axes.Count(results.Max(r => r.Sent) + 2, title: "payments")], shapes: [Shapes.Horizontal(wanted)],
                labels: [Labels.At($"wanted: {wanted}", 1.01, wanted, yref: "y", yanchor: "middle")]));
    }

    private static Trace Bar(IReadOnlyList<OnceResult> results, Mark mark, Func<OnceResult, int> count) => Traces.Bars(
        results.Select(r => r.Way), results.Select(count), Style.Bar(mark), $"%{{x}}: %{{y}} {mark.Meaning}", mark.Meaning, clip: false,
        texts: results.Select(r => $"{count(r)}"));
}
