#nullable disable

namespace Course.Helpers;

public static class OncePictures
{
    private static readonly Mark
        Sent = new("publishes", Marks.Duplicate.Colour, "square-open"),
        Stored = new("stored in the stream", Marks.Stored.Colour, "square"),
        Booked = new("booked in the ledger", Marks.Delivery(1).Colour, "square");

    /// <summary>Three bars for each way; the line is what each bar should be.</summary>
    public static GenericChart Bars(IReadOnlyList<OnceResult> results, int wanted, string finding) => Figure.Of(
        new ChartText(finding)
        {
            Key = [Sent, Stored, Booked],
            Facts = string.Join(" ", results.Select(r => $"{r.Way}: {r.Sent} publishes, {r.Stored} stored, {r.Booked} booked.")),
            Table = Figure.Table(results, ["way", "publishes", "stored", "booked"], r => [r.Way, r.Sent, r.Stored, r.Booked]),
        },
        [Bar(results, Sent, r => r.Sent), Bar(results, Stored, r => r.Stored), Bar(results, Booked, r => r.Booked)],
        ("margin", Figure.Map(("l", 56), ("r", 96), ("t", 24), ("b", 36))), ("barmode", "group"), ("bargap", .35), ("bargroupgap", .12),
        ("xaxis", Figure.Map(("type", "category"), ("fixedrange", true))),
        ("yaxis", Figure.CountAxis(results.Max(r => r.Sent) + 2, title: "payments")),
        ("shapes", new[] { Figure.HorizontalLine(wanted, "y") }),
        ("annotations", new[] { Figure.Label($"wanted: {wanted}", 1.01, wanted, "paper", "y", "left", "middle") }));

    static Trace Bar(IReadOnlyList<OnceResult> results, Mark mark, Func<OnceResult, int> count) => Figure.Trace("bar",
        ("x", results.Select(r => r.Way).ToList()), ("y", results.Select(count).ToList()), ("name", mark.Meaning),
        ("text", results.Select(r => $"{count(r)}").ToList()), ("textposition", "outside"), ("cliponaxis", false),
        ("marker", Figure.Map(("color", mark == Sent ? "rgba(0,114,178,.15)" : mark.Colour), ("line", Figure.Map(("color", mark.Colour), ("width", 2))))),
        ("hovertemplate", $"%{{x}}: %{{y}} {mark.Meaning}<extra></extra>"));
}
