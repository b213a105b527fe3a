using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>What publishing costs.</summary>
internal static class PublishPictures
{
    private static readonly double[] Decades = [.001, .01, .1, 1, 10, 100, 1000];

    public static GenericChart Acks(IReadOnlyList<PublishSample> samples, string finding)
    {
        var shown = Figure.Thin(samples);
        var sorted = samples.Where(s => s.Error == null).Select(s => s.AckMilliseconds).Order().ToList();
        var tail = sorted.Count < 100 ? "slowest" : "p99";
        var (median, p99) = (Figure.Quantile(sorted, .5), Figure.Quantile(sorted, sorted.Count < 100 ? 1 : .99));
        var groups = shown.GroupBy(Meaning).OrderBy(g => g.Key.Meaning != Marks.Stored.Meaning).ToList();
        var top = shown.Select(s => s.AckMilliseconds).DefaultIfEmpty(1).Max();
        var counts = samples.GroupBy(Meaning).Select(g => $"{Figure.Number(g.Count())} {g.Key.Meaning}");
        var text = new ChartText(finding)
        {
            Facts = $"{string.Join(", ", counts)}. Median {Figure.Milliseconds(median)}, {tail} {Figure.Milliseconds(p99)}.",
            Remark = Figure.ThinnedRemark(samples.Count),
            Table = ChartTable.Of(shown, ["seconds", "ack ms", "sequence", "outcome"],
                s => [Figure.Seconds(s.Seconds), s.AckMilliseconds, s.Seq, s.Error ?? Meaning(s).Meaning]),
        };
        return Figure.Of(text, groups.Select(Points), Drawing.Of(
            margin: (8, 80, 48, 8), x: [Axes.Time()], y: [Axes.Of("ms until the ack", (0, top * 1.15))],
            shapes: [Shapes.Horizontal(median), Shapes.Horizontal(p99, dash: "dot")],
            labels: [.. Values(median, tail, p99, top), .. groups.Where(g => g.Key.Meaning != Marks.Stored.Meaning).Select(Name)]));
    }

    /// <summary>Each line climbs to 100 %: at every latency, the share of messages that took no longer.</summary>
    public static GenericChart Latency(IReadOnlyList<double> core, IReadOnlyList<double> jetStream, string finding)
    {
        Latencies[] both =
        [
            new("Core NATS", [.. core.Order()], Marks.Ink, "dot"),
            new("JetStream", [.. jetStream.Order()], Marks.Stored.Colour, "solid"),
        ];
        var (slower, longer) = (both.MaxBy(b => b.Median), both.MaxBy(b => b.P99));
        var (low, high) = (Math.Log10(both.Min(b => b.Sorted[0])), Math.Log10(both.Max(b => b.Sorted[^1])));
        var span = Math.Max(high - low, 1);
        var places = Decades.Where((_, i) => span < 2 || i % 2 == 0).ToList();
        var text = new ChartText(finding)
        {
            Facts = string.Join(" ", both.Select(b => b.Sentence)),
            Remark = Figure.ThinnedRemark(Math.Max(core.Count, jetStream.Count)),
            Table = ChartTable.Of(both, ["", "messages", "median ms", "p99 ms", "longest ms"],
                b => [b.Name, b.Sorted.Count, b.Median, b.P99, b.Sorted[^1]]),
        };
        return Figure.Of(text, both.SelectMany(b => new[] { Climb(b), Quantiles(b) }), Drawing.Of(
            x: [Axes.Log("time for one publish", low - .45 * span, high + .75 * span, places, Decade)],
            y: [Axes.Of("messages done", (0, 140), step: 100, suffix: " %")],
            labels: both.SelectMany(b => Names(b, b != slower, b != longer))));
    }

    private static Mark Meaning(PublishSample sample) =>
        sample.Error != null ? Marks.Rejected : sample.Duplicate ? Marks.Duplicate : Marks.Stored;

    private static Trace Points(IGrouping<Mark, PublishSample> group) => Traces.Scatter(
        group.Select(s => Figure.Seconds(s.Seconds)), group.Select(s => Math.Round(s.AckMilliseconds, 4)), StyleParam.Mode.Markers,
        $"{group.Key.Meaning}, sequence %{{customdata}}: %{{y:.2f}} ms", group.Key.Meaning,
        marker: Style.Of(group.Key, group.Count() > 100 ? 6 : 10), clip: false, data: group.Select(s => s.Seq));

    private static IEnumerable<Annotation> Values(double median, string tail, double p99, double top)
    {
        var apart = p99 - median > top * .15;
        yield return Labels.At($"median<br>{Figure.Milliseconds(median)}", 1.01, median, yref: "y", yanchor: apart ? "middle" : "top");
        yield return Labels.At($"{tail}<br>{Figure.Milliseconds(p99)}", 1.01, p99, yref: "y", yanchor: apart ? "middle" : "bottom");
    }

    private static Annotation Name(IGrouping<Mark, PublishSample> hollow) =>
        Labels.Beside(hollow.Key.Meaning, Figure.Seconds(hollow.First().Seconds), hollow.First().AckMilliseconds, "right", "middle")
            .Away(-14, hollow.Key == Marks.Duplicate ? -40 : 40);

    private static string Decade(double milliseconds) =>
        milliseconds < 1 ? $"{milliseconds * 1000:0} µs" : milliseconds < 1000 ? $"{milliseconds:0} ms" : "1 s";

    private static Trace Climb(Latencies all)
    {
        var shown = Figure.Thin(Enumerable.Range(0, all.Sorted.Count).ToList());
        return Traces.Scatter(
            shown.Select(i => Math.Round(all.Sorted[i], 4)), shown.Select(i => Math.Round(100.0 * (i + 1) / all.Sorted.Count, 2)),
            StyleParam.Mode.Lines, all.Name + ": %{y:.0f} % within %{x:.3~f} ms", all.Name,
            line: Style.Line(all.Colour, 2.5, all.Dash, "hv"));
    }

    private static Trace Quantiles(Latencies all) => Traces.Scatter(
        new[] { all.Median, all.P99 }, [50, 99], StyleParam.Mode.Markers, hover: null, all.Name,
        marker: Style.Marker(all.Colour, symbol: "circle", size: 10));

    // On a logarithmic axis a place is the exponent. Of two labels at one height the earlier stands to the left of its point.
    private static IEnumerable<Annotation> Names(Latencies all, bool medianLeft, bool p99Left) =>
    [
        Label($"<b>{all.Name}</b><br>median {Figure.Milliseconds(all.Median)}", all.Median, 50, "middle", medianLeft),
        Label($"<b>{all.Name}</b><br>p99 {Figure.Milliseconds(all.P99)}", all.P99, 102, "bottom", p99Left),
    ];

    private static Annotation Label(string text, double milliseconds, int y, string yanchor, bool left) =>
        Labels.Beside(text, Math.Log10(milliseconds), y, left ? "right" : "left", yanchor, right: left ? -8 : 8);
}
