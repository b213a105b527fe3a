// What a stream holds, how it got there, and what publishing to it costs.

/// One look at a stream; seconds since the experiment began.
record StreamSample(double Seconds, long Messages, long Bytes, ulong FirstSeq, ulong LastSeq);

/// One publish and its ack; Error is the server's description where it refused the message.
record PublishSample(double Seconds, double AckMilliseconds, ulong Seq, bool Duplicate = false, string Error = null);

/// Where a consumer stands in a stream.
record ConsumerCursor(string Name, ulong Delivered, ulong AckFloor);

static class StreamPictures
{
    public static Plotly.NET.GenericChart State(
        IReadOnlyList<StreamSample> samples, string finding, long? maxMessages, long? maxBytes, string id, bool frame)
    {
        var shown = Figure.Thin(samples);
        var seconds = shown.Select(s => Figure.Seconds(s.Seconds)).ToList();
        var (stored, removed) = (Rates(shown, s => s.LastSeq), Rates(shown, s => Math.Max(s.FirstSeq, 1)));
        var last = shown.Count == 0 ? new StreamSample(0, 0, 0, 0, 0) : shown[^1];
        var most = shown.Count == 0 ? 0 : shown.Max(s => s.Messages);
        var limited = maxMessages > 0 && most * 5 >= maxMessages;
        var markers = shown.Count <= 40;
        Plotly.NET.Trace[] traces =
        [
            Panel(seconds, shown.Select(s => s.Messages).ToList(), "y", Marks.Stored, markers, fill: false, "hv"),
            Panel(seconds, stored, "y2", Marks.Stored, markers, fill: true, "vh"),
            Panel(seconds, removed, "y3", Marks.Removed, markers: false, fill: true, "vh"),
        ];
        object[] labels =
        [
            PanelTitle(1, $"<b>messages</b>: {Figure.Number(last.Messages)} now{Limit(maxMessages)}"),
            PanelTitle(.62, $"<b>stored/s</b>: {Peak(stored)}"),
            PanelTitle(.24, $"<b>removed/s</b>: {Peak(removed)}"),
        ];
        var lines = limited ? new[] { Figure.HorizontalLine(maxMessages, "y", Marks.Ink) } : [];
        return Figure.Of(
            new ChartText(finding, Facts(last, maxBytes), Figure.ThinnedRemark(samples.Count), StateTable(shown, stored, removed), id, frame),
            traces,
            ("height", 400), ("annotations", labels), ("shapes", lines), Figure.TimeAxis(anchor: "y3"),
            ("yaxis", Figure.CountAxis(limited ? Math.Max(most, maxMessages.Value) : most, 3, .76, .94)),
            ("yaxis2", Figure.CountAxis(stored.DefaultIfEmpty().Max(), 3, .38, .56)),
            ("yaxis3", Figure.CountAxis(removed.DefaultIfEmpty().Max(), 3, 0, .18)));
    }

    public static Plotly.NET.GenericChart PublishAcks(IReadOnlyList<PublishSample> samples, string finding)
    {
        var shown = Figure.Thin(samples);
        var sorted = samples.Where(s => s.Error == null).Select(s => s.AckMilliseconds).Order().ToList();
        var (median, p99) = (Figure.Quantile(sorted, .5), Figure.Quantile(sorted, .99));
        var groups = shown.GroupBy(Meaning).OrderBy(g => g.Key.Meaning != Marks.Stored.Meaning).ToList();
        var top = shown.Select(s => s.AckMilliseconds).DefaultIfEmpty(1).Max();
        var counts = samples.GroupBy(Meaning).Select(g => $"{Figure.Number(g.Count())} {g.Key.Meaning}");
        return Figure.Of(
            new ChartText(finding,
                $"{string.Join(", ", counts)}. Median {Figure.Milliseconds(median)}, 99 of 100 within {Figure.Milliseconds(p99)}.",
                Figure.ThinnedRemark(samples.Count),
                Figure.Table(shown, ["seconds", "ack ms", "sequence", "outcome"],
                    s => [Figure.Seconds(s.Seconds), s.AckMilliseconds, s.Seq, s.Error ?? Meaning(s).Meaning])),
            groups.Select(AckTrace),
            ("shapes", new[] { Figure.HorizontalLine(median, "y"), Figure.HorizontalLine(p99, "y", dash: "dot") }),
            ("annotations", AckLabels(groups, median, p99, top)), ("margin", Figure.Map(("l", 8), ("r", 80), ("t", 48), ("b", 8))),
            Figure.TimeAxis(), ("yaxis", Figure.Map(("title", Figure.Map(("text", "ms until the ack"))), ("range", new[] { 0, top * 1.15 }))));
    }

    /// Each line climbs to 100 %: at every latency, the share of messages that took no longer.
    public static Plotly.NET.GenericChart PublishLatency(IReadOnlyList<double> core, IReadOnlyList<double> jetStream, string finding)
    {
        (string Name, List<double> Sorted, string Colour, string Dash)[] both =
            [("Core NATS", core.Order().ToList(), Marks.Ink, "dot"), ("JetStream", jetStream.Order().ToList(), Marks.Stored.Colour, "solid")];
        var table = new ChartTable(["", "messages", "median ms", "p99 ms", "longest ms"], both.Select(b => new object[]
            { b.Name, b.Sorted.Count, Figure.Quantile(b.Sorted, .5), Figure.Quantile(b.Sorted, .99), b.Sorted.LastOrDefault() }).ToList());
        return Figure.Of(
            new ChartText(finding, string.Join(" ", both.Select(b => $"{b.Name}: median {Figure.Milliseconds(Figure.Quantile(b.Sorted, .5))}, " +
                $"99 of 100 within {Figure.Milliseconds(Figure.Quantile(b.Sorted, .99))}.")), Figure.ThinnedRemark(Math.Max(core.Count, jetStream.Count)), table),
            both.SelectMany(b => new[] { Climb(b.Sorted, b.Name, b.Colour, b.Dash), Quantiles(b.Sorted, b.Name, b.Colour) }),
            ("annotations", both.Where(b => b.Sorted.Count > 0).SelectMany((b, i) => LatencyLabels(b.Sorted, b.Name, b.Colour, i == 0)).ToArray()),
            ("xaxis", Figure.Map(("type", "log"), ("title", Figure.Map(("text", "ms for one publish (each step is ten times longer)"))), ("dtick", 1))),
            ("yaxis", Figure.Map(("title", Figure.Map(("text", "messages done"))), ("range", new[] { 0, 112 }), ("ticksuffix", " %"), ("dtick", 50))));
    }

    /// One cell for each sequence, and under it where each consumer stands.
    public static Plotly.NET.GenericChart Anatomy(
        ulong firstSeq, ulong lastSeq, IReadOnlyCollection<ulong> holes, IReadOnlyList<ConsumerCursor> cursors, string finding)
    {
        var all = Enumerable.Range(1, (int)Math.Min(lastSeq, int.MaxValue)).Select(i => (ulong)i).ToList();
        var shown = all.Count <= Figure.MostPoints ? all : all[^Figure.MostPoints..];
        var hole = holes.ToHashSet();
        var stored = shown.Where(s => s >= firstSeq && !hole.Contains(s)).ToList();
        var gone = shown.Except(stored).ToList();
        var names = cursors.Select(c => c.Name).ToList();
        return Figure.Of(
            new ChartText(finding, $"{Figure.Number(stored.Count)} stored, {Figure.Number(gone.Count)} no longer there.",
                shown.Count == all.Count ? null : $"Drawn: the last {shown.Count} of {Figure.Number(all.Count)} sequences.",
                new ChartTable(["consumer", "last delivered", "ack floor"], cursors.Select(c => new object[] { c.Name, c.Delivered, c.AckFloor }).ToList())),
            [Cells(stored, Marks.Stored.Colour, "stored"), Cells(gone, Marks.Paper, "removed"), .. cursors.SelectMany((c, i) => Cursor(c, i))],
            ("height", 150 + 44 * cursors.Count), ("bargap", .12), ("barmode", "overlay"),
            ("annotations", cursors.SelectMany(CursorLabels).ToArray()),
            ("xaxis", Figure.Map(("title", Figure.Map(("text", "stream sequence"))), ("tickformat", ",d"), ("dtick", Steps(shown.Count)),
                ("tick0", 1), ("showgrid", false), ("zeroline", false), ("range", new[] { shown.FirstOrDefault() - .6, lastSeq + .6 }))),
            ("yaxis", Figure.Map(("visible", false), ("range", new[] { -cursors.Count - .4, 1.15 }), ("fixedrange", true))));
    }

    static Plotly.NET.Trace Panel(object x, object y, string axis, Mark mark, bool markers, bool fill, string shape) => Figure.Trace("scatter",
        ("x", x), ("y", y), ("yaxis", axis), ("mode", markers ? "lines+markers" : "lines"), ("fill", fill ? "tozeroy" : null),
        ("fillcolor", !fill ? null : mark.Colour == Marks.Ink ? Marks.Grid : mark.Colour + "33"), ("hovertemplate", "%{y:,.0f} at %{x:.1f} s<extra></extra>"),
        ("line", Figure.Map(("color", mark.Colour), ("width", 2), ("shape", shape))), ("marker", Marks.Style(mark, 5)));

    static Dictionary<string, object> PanelTitle(double y, string text) => Figure.Label(text, 0, y, yanchor: "top");

    static string Limit(long? limit) => limit > 0 ? $" (limit {Figure.Number(limit.Value)})" : "";

    static string Peak(IReadOnlyList<double> rates)
    {
        var peak = rates.DefaultIfEmpty().Max();
        return peak == 0 ? "none" : $"up to {Figure.Number(Math.Round(peak))}";
    }

    static string Facts(StreamSample s, long? maxBytes) =>
        $"{Figure.Number(s.Messages)} messages, {Figure.Bytes(s.Bytes)}{(maxBytes > 0 ? $" of at most {Figure.Bytes(maxBytes.Value)}" : "")}, " +
        $"first sequence {Figure.Number(s.FirstSeq)}, last sequence {Figure.Number(s.LastSeq)}";

    static ChartTable StateTable(IReadOnlyList<StreamSample> samples, IReadOnlyList<double> stored, IReadOnlyList<double> removed) =>
        Figure.Table(Enumerable.Range(0, samples.Count).ToList(),
            ["seconds", "messages", "bytes", "first sequence", "last sequence", "stored/s", "removed/s"],
            i => [Figure.Seconds(samples[i].Seconds), samples[i].Messages, samples[i].Bytes, samples[i].FirstSeq, samples[i].LastSeq,
                Math.Round(stored[i], 1), Math.Round(removed[i], 1)]);

    static List<double> Rates(IReadOnlyList<StreamSample> samples, Func<StreamSample, ulong> sequence) => samples.Select((s, i) =>
    {
        if (i == 0)
            return 0;
        var (grown, time) = ((double)sequence(s) - sequence(samples[i - 1]), s.Seconds - samples[i - 1].Seconds);
        return time <= 0 ? 0 : Math.Round(Math.Max(grown, 0) / time, 1);
    }).ToList();

    static Mark Meaning(PublishSample sample) => sample.Error != null ? Marks.Rejected : sample.Duplicate ? Marks.Duplicate : Marks.Stored;

    static Plotly.NET.Trace AckTrace(IGrouping<Mark, PublishSample> group) => Figure.Trace("scatter",
        ("x", group.Select(s => Figure.Seconds(s.Seconds)).ToList()), ("y", group.Select(s => Math.Round(s.AckMilliseconds, 4)).ToList()),
        ("mode", "markers"), ("name", group.Key.Meaning), ("marker", Marks.Style(group.Key, group.Count() > 100 ? 6 : 10)),
        ("customdata", group.Select(s => s.Seq).ToList()),
        ("hovertemplate", $"{group.Key.Meaning}, sequence %{{customdata}}: %{{y:.2f}} ms<extra></extra>"));

    static object[] AckLabels(IReadOnlyList<IGrouping<Mark, PublishSample>> groups, double median, double p99, double top)
    {
        var apart = p99 - median > top * .09;
        var lines = new[] { Figure.Label($"median<br>{Figure.Milliseconds(median)}", 1.01, median, yref: "y", yanchor: apart ? "middle" : "top") };
        var tail = Figure.Label($"p99<br>{Figure.Milliseconds(p99)}", 1.01, p99, yref: "y", yanchor: apart ? "middle" : "bottom");
        var hollow = groups.Where(g => g.Key.Meaning != Marks.Stored.Meaning).SelectMany(g => g.Take(6).Select(s => Figure.Label(
            g.Key.Meaning, Figure.Seconds(s.Seconds), s.AckMilliseconds, "x", "y", "center", "bottom", g.Key.Colour)));
        return [.. lines, tail, .. hollow];
    }

    static Plotly.NET.Trace Climb(IReadOnlyList<double> sorted, string name, string colour, string dash)
    {
        var shown = Figure.Thin(Enumerable.Range(0, sorted.Count).ToList());
        return Figure.Trace("scatter",
            ("x", shown.Select(i => Math.Round(sorted[i], 4)).ToList()), ("y", shown.Select(i => Math.Round(100.0 * (i + 1) / sorted.Count, 2)).ToList()),
            ("mode", "lines"), ("name", name), ("line", Figure.Map(("color", colour), ("width", 2.5), ("dash", dash), ("shape", "hv"))),
            ("hovertemplate", name + ": %{y:.0f} % within %{x:.3~f} ms<extra></extra>"));
    }

    static Plotly.NET.Trace Quantiles(IReadOnlyList<double> sorted, string name, string colour) => Figure.Trace("scatter",
        ("x", new[] { Figure.Quantile(sorted, .5), Figure.Quantile(sorted, .99) }), ("y", new[] { 50, 99 }), ("mode", "markers"),
        ("name", name), ("hoverinfo", "skip"), ("marker", Figure.Map(("color", colour), ("size", 10), ("symbol", "circle"))));

    // On a logarithmic axis a place is the exponent. The quicker curve is labelled to its left, the slower one to its right.
    static IEnumerable<object> LatencyLabels(IReadOnlyList<double> sorted, string name, string colour, bool left)
    {
        var (median, p99) = (Figure.Quantile(sorted, .5), Figure.Quantile(sorted, .99));
        var side = left ? "right" : "left";
        yield return Shifted(Figure.Label($"<b>{name}</b><br>median {Figure.Milliseconds(median)}", Math.Log10(median), 50, "x", "y", side, "middle", colour), left);
        yield return Shifted(Figure.Label($"p99 {Figure.Milliseconds(p99)}", Math.Log10(p99), 99, "x", "y", side, left ? "bottom" : "top", colour), left);
    }

    static object Shifted(Dictionary<string, object> label, bool left)
    {
        label["xshift"] = left ? -8 : 8;
        return label;
    }

    static Plotly.NET.Trace Cells(IReadOnlyList<ulong> sequences, string colour, string meaning) => Figure.Trace("bar",
        ("x", sequences), ("y", sequences.Select(_ => 1).ToList()), ("name", meaning),
        ("hovertemplate", $"sequence %{{x}}: {meaning}<extra></extra>"),
        ("marker", Figure.Map(("color", colour), ("line", Figure.Map(("color", Marks.Soft), ("width", 1))))));

    static IEnumerable<Plotly.NET.Trace> Cursor(ConsumerCursor cursor, int i) =>
    [
        Figure.Trace("scatter", ("x", new[] { cursor.Delivered }), ("y", new[] { -.5 - i }), ("mode", "markers"), ("name", cursor.Name),
            ("marker", Marks.Style(Marks.Delivery(1), 13)), ("hovertemplate", $"{cursor.Name}: delivered up to %{{x}}<extra></extra>")),
        Figure.Trace("scatter", ("x", new[] { cursor.AckFloor }), ("y", new[] { -.5 - i }), ("mode", "markers"), ("name", cursor.Name),
            ("marker", Marks.Style(Marks.Ack, 13)), ("hovertemplate", $"{cursor.Name}: acked up to %{{x}}<extra></extra>")),
    ];

    static IEnumerable<object> CursorLabels(ConsumerCursor cursor, int i) =>
        [Figure.Label($"{cursor.Name}: ■ ack floor {cursor.AckFloor}, ▲ delivered {cursor.Delivered}", 0, -.95 - i, "paper", "y", "left", "middle")];

    static int Steps(int count) => count <= 20 ? 1 : count <= 60 ? 5 : count <= 200 ? 20 : 50;
}
