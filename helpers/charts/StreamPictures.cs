#nullable disable

namespace Course.Helpers;

public static class StreamPictures
{
    private static readonly Mark
        Stored = new("stored", Marks.Stored.Colour, "square"),
        Gone = new("removed", Marks.Soft, "square-open"),
        Hole = new("deleted one by one", Marks.Soft, "/"),
        AckFloor = new("ack floor", Marks.Ack.Colour, "square"),
        LastDelivered = new("last delivered", Marks.Delivery(1).Colour, "triangle-up");

    private static readonly double[] Decades = [.001, .01, .1, 1, 10, 100, 1000];

    public static GenericChart State(
        IReadOnlyList<StreamSample> samples, string finding, long? maxMessages, long? maxBytes, string id, bool frame)
    {
        var shown = frame ? ChartFrames.Even(samples, s => s.Seconds, (s, time) => s with { Seconds = time }) : Figure.Thin(samples);
        var seconds = Figure.Times(shown.Select(s => s.Seconds).ToList(), frame);
        var window = Math.Max(1, shown.Select(s => s.Seconds).LastOrDefault() / 20);
        var (stored, removed) = (Rates(shown, s => s.LastSeq, window), Rates(shown, s => Math.Max(s.FirstSeq, 1), window));
        var last = shown.Count == 0 ? new StreamSample(0, 0, 0, 0, 0) : shown[^1];
        var most = shown.Count == 0 ? 0 : shown.Max(s => s.Messages);
        var limited = maxMessages > 0 && most * 5 >= maxMessages;
        var markers = shown.Count <= 40;
        Trace[] traces =
        [
            Panel(seconds, shown.Select(s => s.Messages).ToList(), "y", Marks.Stored, markers, fill: false, "hv"),
            Panel(seconds, stored, "y2", Marks.Stored, markers: false, fill: true, "linear"),
            Panel(seconds, removed, "y3", Marks.Removed, markers: false, fill: true, "linear"),
        ];
        object[] labels =
        [
            PanelTitle(1, $"<b>messages</b>: {Figure.Number(last.Messages)} now{Limit(maxMessages)}"),
            PanelTitle(.66, $"<b>stored/s</b>: {Peak(stored)}"),
            PanelTitle(.32, $"<b>removed/s</b>: {Peak(removed)}"),
        ];
        var lines = limited ? new[] { Figure.HorizontalLine(maxMessages, "y", Marks.Ink) } : [];
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = Facts(last, maxBytes), Remark = frame ? null : Figure.ThinnedRemark(samples.Count), Table = StateTable(shown, stored, removed),
                Id = id, IsFrame = frame,
            },
            traces,
            ("height", 400), ("annotations", labels), ("shapes", lines),
            Figure.TimeAxis(anchor: "y3", frameUntil: frame ? last.Seconds : null),
            ("yaxis", Figure.CountAxis(limited ? Math.Max(most, maxMessages.Value) : most, 3, .72, .94, frame: frame)),
            ("yaxis2", Figure.CountAxis(stored.DefaultIfEmpty().Max(), 3, .38, .6, frame: frame)),
            ("yaxis3", Figure.CountAxis(removed.DefaultIfEmpty().Max(), 3, .04, .26, frame: frame)));
    }

    public static GenericChart PublishAcks(IReadOnlyList<PublishSample> samples, string finding)
    {
        var shown = Figure.Thin(samples);
        var sorted = samples.Where(s => s.Error == null).Select(s => s.AckMilliseconds).Order().ToList();
        var tail = sorted.Count < 100 ? "slowest" : "p99";
        var (median, p99) = (Figure.Quantile(sorted, .5), Figure.Quantile(sorted, sorted.Count < 100 ? 1 : .99));
        var groups = shown.GroupBy(Meaning).OrderBy(g => g.Key.Meaning != Marks.Stored.Meaning).ToList();
        var top = shown.Select(s => s.AckMilliseconds).DefaultIfEmpty(1).Max();
        var counts = samples.GroupBy(Meaning).Select(g => $"{Figure.Number(g.Count())} {g.Key.Meaning}");
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = $"{string.Join(", ", counts)}. Median {Figure.Milliseconds(median)}, {tail} {Figure.Milliseconds(p99)}.",
                Remark = Figure.ThinnedRemark(samples.Count),
                Table = Figure.Table(shown, ["seconds", "ack ms", "sequence", "outcome"],
                    s => [Figure.Seconds(s.Seconds), s.AckMilliseconds, s.Seq, s.Error ?? Meaning(s).Meaning]),
            },
            groups.Select(AckTrace),
            ("shapes", new[] { Figure.HorizontalLine(median, "y"), Figure.HorizontalLine(p99, "y", dash: "dot") }),
            ("annotations", AckLabels(groups, median, (tail, p99), top)), ("margin", Figure.Map(("l", 8), ("r", 80), ("t", 48), ("b", 8))),
            Figure.TimeAxis(), ("yaxis", Figure.Map(Figure.Title("ms until the ack"), Figure.Range(0, top * 1.15))));
    }

    /// <summary>Each line climbs to 100 %: at every latency, the share of messages that took no longer.</summary>
    public static GenericChart PublishLatency(IReadOnlyList<double> core, IReadOnlyList<double> jetStream, string finding)
    {
        Latencies[] both =
        [
            new("Core NATS", core.Order().ToList(), Marks.Ink, "dot"),
            new("JetStream", jetStream.Order().ToList(), Marks.Stored.Colour, "solid"),
        ];
        var (slower, longer) = (both.MaxBy(b => b.Median), both.MaxBy(b => b.P99));
        var (low, high) = (Math.Log10(both.Min(b => b.Sorted[0])), Math.Log10(both.Max(b => b.Sorted[^1])));
        var span = Math.Max(high - low, 1);
        var marks = Decades.Where((_, i) => span < 2 || i % 2 == 0).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = string.Join(" ", both.Select(b => b.Sentence)),
                Remark = Figure.ThinnedRemark(Math.Max(core.Count, jetStream.Count)),
                Table = new ChartTable(["", "messages", "median ms", "p99 ms", "longest ms"],
                    both.Select(b => new object[] { b.Name, b.Sorted.Count, b.Median, b.P99, b.Sorted[^1] }).ToList()),
            },
            both.SelectMany(b => new[] { Climb(b), Quantiles(b) }),
            ("annotations", both.SelectMany(b => LatencyLabels(b, b != slower, b != longer)).ToArray()),
            ("xaxis", Figure.Map(("type", "log"), Figure.Title("time for one publish"), Figure.Range(low - .45 * span, high + .75 * span),
                ("tickvals", marks), ("ticktext", marks.Select(Decade).ToArray()), ("tickangle", 0))),
            ("yaxis", Figure.Map(Figure.Title("messages done"), Figure.Range(0, 140), ("ticksuffix", " %"), ("dtick", 100))));
    }

    /// <summary>One cell for each sequence, and under it where each consumer stands.</summary>
    public static GenericChart Anatomy(
        ulong firstSeq, ulong lastSeq, IReadOnlyCollection<ulong> deleted, IReadOnlyList<ConsumerCursor> cursors, string finding)
    {
        var count = (int)Math.Min(lastSeq, Figure.MostPoints);
        var shown = Enumerable.Range(0, count).Select(i => lastSeq - (ulong)count + 1 + (ulong)i).ToList();
        var holes = shown.Where(s => s >= firstSeq && deleted.Contains(s)).ToList();
        var stored = shown.Where(s => s >= firstSeq).Except(holes).ToList();
        var removed = shown.Where(s => s < firstSeq).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = [Stored, .. Enumerable.Repeat(Gone, Math.Min(removed.Count, 1)), .. Enumerable.Repeat(Hole, Math.Min(holes.Count, 1)),
                    AckFloor, LastDelivered],
                Remark = count == (int)lastSeq ? null : $"Drawn: the last {count} of {Figure.Number(lastSeq)} sequences.",
                Table = Figure.Table(cursors, ["consumer", "ack floor", "last delivered"], c => [c.Name, c.AckFloor, c.Delivered]),
            },
            [Cells(stored, Stored), Cells(removed, Gone), Cells(holes, Hole), .. cursors.SelectMany(Cursor)],
            ("height", 140 + 48 * cursors.Count), ("bargap", .12), ("barmode", "overlay"),
            ("annotations", cursors.Select(CursorLabel).ToArray()),
            ("xaxis", Figure.Map(Figure.Title("stream sequence"), ("tickformat", ",d"), ("dtick", count <= 10 ? 1 : null), ("tickangle", 0),
                ("showgrid", false), ("zeroline", false), Figure.Range(shown.FirstOrDefault() - .6, lastSeq + .6))),
            ("yaxis", Figure.Map(("visible", false), Figure.Range(-cursors.Count - .3, 1.1), ("fixedrange", true))));
    }

    static Trace Panel((string, object)[] x, object y, string axis, Mark mark, bool markers, bool fill, string shape) => Figure.Trace("scatter",
        [.. x, ("y", y), ("yaxis", axis), ("mode", markers ? "lines+markers" : "lines"), ("fill", fill ? "tozeroy" : null),
        ("fillcolor", !fill ? null : mark.Colour == Marks.Ink ? Marks.Grid : mark.Colour + "33"), Figure.Line(mark.Colour, 2, shape: shape),
        ("marker", Marks.Style(mark, 5)), ("hovertemplate", "%{y:,.0f} at %{x:.1f} s<extra></extra>")]);

    private static Dictionary<string, object> PanelTitle(double y, string text) => Figure.Label(text, 0, y, yanchor: "top");

    private static string Limit(long? limit) => limit > 0 ? $" (limit {Figure.Number(limit.Value)})" : "";

    private static string Peak(IReadOnlyList<double> rates)
    {
        var peak = rates.DefaultIfEmpty().Max();
        return peak == 0 ? "none" : $"up to {Figure.Number(Math.Round(peak))}";
    }

    private static string Facts(StreamSample s, long? maxBytes) =>
        $"{Figure.Number(s.Messages)} messages, {Figure.Bytes(s.Bytes)}" +
        (maxBytes > 0 ? $" of at most {Figure.Bytes(maxBytes.Value)}, " : ", ") +
        $"first sequence {Figure.Number(s.FirstSeq)}, last sequence {Figure.Number(s.LastSeq)}";

    private static ChartTable StateTable(IReadOnlyList<StreamSample> samples, IReadOnlyList<double> stored, IReadOnlyList<double> removed) =>
        Figure.Table(Enumerable.Range(0, samples.Count).ToList(),
            ["seconds", "messages", "bytes", "first sequence", "last sequence", "stored/s", "removed/s"],
            i => [Figure.Seconds(samples[i].Seconds), samples[i].Messages, samples[i].Bytes, samples[i].FirstSeq, samples[i].LastSeq,
                Math.Round(stored[i], 1), Math.Round(removed[i], 1)]);

    // How much a sequence grew in the last so many seconds, per second: two a second, evenly, show as 2 and not as 0 and 10 in turn.
    private static List<double> Rates(IReadOnlyList<StreamSample> samples, Func<StreamSample, ulong> sequence, double window) => samples
        .Select((s, i) => Math.Round(Math.Max(sequence(s) - At(samples, sequence, s.Seconds - window, i), 0) / window, 2)).ToList();

    private static double At(IReadOnlyList<StreamSample> samples, Func<StreamSample, ulong> sequence, double seconds, int from)
    {
        while (from > 0 && samples[from].Seconds > seconds)
            from--;
        if (from == 0 && samples[0].Seconds >= seconds)
            return sequence(samples[0]);
        var (before, after) = (samples[from], samples[from + 1]);
        var part = (seconds - before.Seconds) / (after.Seconds - before.Seconds);
        return sequence(before) + part * ((double)sequence(after) - sequence(before));
    }

    private static Mark Meaning(PublishSample sample) => sample.Error != null ? Marks.Rejected : sample.Duplicate ? Marks.Duplicate : Marks.Stored;

    static Trace AckTrace(IGrouping<Mark, PublishSample> group) => Figure.Trace("scatter",
        ("x", group.Select(s => Figure.Seconds(s.Seconds)).ToList()), ("y", group.Select(s => Math.Round(s.AckMilliseconds, 4)).ToList()),
        ("mode", "markers"), ("name", group.Key.Meaning), ("cliponaxis", false),
        ("marker", Marks.Style(group.Key, group.Count() > 100 ? 6 : 10)),
        ("customdata", group.Select(s => s.Seq).ToList()),
        ("hovertemplate", $"{group.Key.Meaning}, sequence %{{customdata}}: %{{y:.2f}} ms<extra></extra>"));

    private static object[] AckLabels(
        IReadOnlyList<IGrouping<Mark, PublishSample>> groups, double median, (string Name, double Value) tail, double top)
    {
        var apart = tail.Value - median > top * .15;
        var middle = Figure.Label($"median<br>{Figure.Milliseconds(median)}", 1.01, median, yref: "y", yanchor: apart ? "middle" : "top");
        var end = Figure.Label($"{tail.Name}<br>{Figure.Milliseconds(tail.Value)}", 1.01, tail.Value, yref: "y",
            yanchor: apart ? "middle" : "bottom");
        var hollow = groups.Where(g => g.Key.Meaning != Marks.Stored.Meaning).Select(g => Figure.Away(Figure.Label(
            g.Key.Meaning, Figure.Seconds(g.First().Seconds), g.First().AckMilliseconds, "x", "y", "right", "middle"),
            -14, g.Key == Marks.Duplicate ? -40 : 40));
        return [middle, end, .. hollow];
    }

    private static string Decade(double milliseconds) =>
        milliseconds < 1 ? $"{milliseconds * 1000:0} µs" : milliseconds < 1000 ? $"{milliseconds:0} ms" : "1 s";

    private static Trace Climb(Latencies all)
    {
        var shown = Figure.Thin(Enumerable.Range(0, all.Sorted.Count).ToList());
        return Figure.Trace("scatter",
            ("x", shown.Select(i => Math.Round(all.Sorted[i], 4)).ToList()),
            ("y", shown.Select(i => Math.Round(100.0 * (i + 1) / all.Sorted.Count, 2)).ToList()),
            ("mode", "lines"), ("name", all.Name), Figure.Line(all.Colour, 2.5, all.Dash, "hv"),
            ("hovertemplate", all.Name + ": %{y:.0f} % within %{x:.3~f} ms<extra></extra>"));
    }

    static Trace Quantiles(Latencies all) => Figure.Trace("scatter",
        ("x", new[] { all.Median, all.P99 }), ("y", new[] { 50, 99 }), ("mode", "markers"),
        ("name", all.Name), ("hoverinfo", "skip"), ("marker", Figure.Map(("color", all.Colour), ("size", 10), ("symbol", "circle"))));

    // On a logarithmic axis a place is the exponent. Of two labels at one height the earlier stands to the left of its point.
    private static IEnumerable<object> LatencyLabels(Latencies all, bool medianLeft, bool p99Left) =>
    [
        Beside($"<b>{all.Name}</b><br>median {Figure.Milliseconds(all.Median)}", all.Median, 50, "middle", medianLeft),
        Beside($"<b>{all.Name}</b><br>p99 {Figure.Milliseconds(all.P99)}", all.P99, 102, "bottom", p99Left),
    ];

    private static object Beside(string text, double milliseconds, int y, string yanchor, bool left) =>
        new Dictionary<string, object>(Figure.Label(text, Math.Log10(milliseconds), y, "x", "y", left ? "right" : "left", yanchor))
        {
            ["xshift"] = left ? -8 : 8,
        };

    static Trace Cells(IReadOnlyList<ulong> sequences, Mark mark) => Figure.Trace("bar",
        ("x", sequences), ("y", sequences.Select(_ => 1).ToList()), ("width", .88), ("name", mark.Meaning),
        ("hovertemplate", $"sequence %{{x}}: {mark.Meaning}<extra></extra>"),
        ("marker", Figure.Map(("color", mark == Stored ? mark.Colour : Marks.Paper), Figure.Line(Marks.Soft, 1),
            ("pattern", mark == Hole ? Figure.Map(("shape", "/"), ("fillmode", "overlay"), ("fgcolor", Marks.Soft), ("size", 8)) : null))));

    // The bar between the two is what the consumer holds without an ack.
    private static IEnumerable<Trace> Cursor(ConsumerCursor cursor, int i) =>
    [
        Figure.Trace("scatter", ("x", new[] { cursor.AckFloor, cursor.Delivered }), ("y", new[] { -.4 - i, -.4 - i }), ("mode", "lines"),
            ("hoverinfo", "skip"), Figure.Line(Marks.Grid, 8)),
        Place(cursor.AckFloor, i, AckFloor, 14, $"{cursor.Name}: ack floor %{{x}}"),
        Place(cursor.Delivered, i, LastDelivered, 11, $"{cursor.Name}: delivered up to %{{x}}"),
    ];

    static Trace Place(ulong sequence, int row, Mark mark, int size, string hover) => Figure.Trace("scatter",
        ("x", new[] { sequence }), ("y", new[] { -.4 - row }), ("mode", "markers"), ("cliponaxis", false),
        ("marker", Marks.Style(mark, size)), ("hovertemplate", hover + "<extra></extra>"));

    private static object CursorLabel(ConsumerCursor cursor, int i) =>
        Figure.Label($"{cursor.Name}: {cursor.AckFloor} acked, {cursor.Delivered} delivered", 0, -.85 - i, "paper", "y", "left", "middle");
}
