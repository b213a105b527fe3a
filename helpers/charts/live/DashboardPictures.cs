using Plotly.NET;

namespace Course.Helpers;

/// <summary>
/// Lesson 10: a stream and one of its consumers, watched from outside; a gauge beside its counter; which fault moves what.
/// </summary>
public static class DashboardPictures
{
    private static readonly Mark
        GivenUp = new("given up: max_deliver reached", Marks.Ink, "circle"),
        Moved = new("not as in the healthy shop", "#E69F00", "square"),
        Same = new("as in the healthy shop", Marks.Soft, "square-open");

    // Kinds and attempts that a live chart has a place for from its first figure on.
    private const int Attempts = 5;
    private static readonly string[] Kinds = ["nak", "terminated", "max_deliver"];

    /// <summary>
    /// Stream and lag over time, the server's advisories under them, and how often each message came. A frame shows the latest of many
    /// events.
    /// </summary>
    internal static GenericChart Dashboard(
        IReadOnlyList<DashboardSample> samples, IReadOnlyList<ServerEvent> events, string finding, string id, bool frame)
    {
        var shown = frame ? ChartFrames.Even(samples, s => s.Seconds, (s, time) => s with { Seconds = time }) : Figure.Thin(samples);
        var last = shown.Count == 0 ? new DashboardSample(0, 0, 0, 0, 0, 0) : shown[^1];
        var advisories = events.Where(e => e.Kind != "consumer_ack").ToList();
        var deliveries = events.GroupBy(e => e.StreamSeq).ToDictionary(g => g.Key, g => g.Max(e => e.Deliveries));
        var most = deliveries.Values.DefaultIfEmpty().Max();
        var latest = frame ? ChartFrames.MostEvents : int.MaxValue;
        var drawn = advisories.TakeLast(latest).ToLookup(e => e.Kind);
        var counted = deliveries.OrderBy(d => d.Key).TakeLast(latest).ToList();
        var text = new ChartText(finding)
        {
            Facts =
                $"Pending {last.Pending}, ack pending {last.AckPending}, redelivered {last.Redelivered}, {advisories.Count} advisories.",
            Key = [LagPicture.Pending, LagPicture.Waiting, Marks.Nak, GivenUp],
            Table = ChartTable.Of(shown, ["seconds", "messages", "pending", "ack pending", "redelivered"],
                s => [Figure.Seconds(s.Seconds), s.Messages, s.Pending, s.AckPending, s.Redelivered]),
            Id = id,
            IsFrame = frame,
        };
        Trace[] traces =
        [
            .. OverTime(shown, frame),
            .. Kinds.Concat(drawn.Select(g => g.Key).Except(Kinds)).Select(kind => AdvisoriesOf(Meaning(kind), [.. drawn[kind]])),
            .. Enumerable.Range(1, Math.Max(most, Attempts)).Select(attempt => AttemptsOf(attempt, counted)),
        ];
        var lag = shown.Select(s => s.Pending + s.AckPending).DefaultIfEmpty().Max();
        return Figure.Of(text, traces, Panels(last, lag, advisories.Count, most, frame));
    }

    private static Layout Panels(DashboardSample last, long lag, int advisories, int most, bool frame) => Drawing.Of(
        height: 600, bars: "stack", barGap: .2,
        x:
        [
            Axes.Time(above: 3, frame ? last.Seconds : null),
            Axes.Numbers("stream sequence", .4, Math.Max(last.LastSeq, 5) + .6, step: null, above: 4),
        ],
        y:
        [
            Axes.Count(last.Messages, 2, (.84, .95), frame: frame), Axes.Count(lag, 3, (.54, .73), frame: frame),
            Axes.Hidden(-1, 1, (.34, .41)), Axes.Count(most, 3, (.02, .15), frame: frame),
        ],
        labels:
        [
            Labels.Panel(1, $"<b>messages in the stream</b>: {last.Messages}"),
            Labels.Panel(.78, $"<b>lag</b>: {last.Pending} pending, {last.AckPending} ack pending"),
            Labels.Panel(.47, $"<b>advisories</b>: {advisories} (the number is the sequence)"),
            Labels.Panel(.21, "<b>deliveries of each message</b>, as the server reported them"),
        ]);

    /// <summary>What the gauge shows at each look, and what a counter would.</summary>
    public static GenericChart Gauges(IReadOnlyList<GaugeSample> samples, string finding)
    {
        var seconds = samples.Select(s => Figure.Seconds(s.Seconds)).ToList();
        var (top, last) = (samples.MaxBy(s => s.Gauge)!, samples[^1]);
        var text = new ChartText(finding)
        {
            Facts = $"Highest {top.Gauge}, at the end {last.Gauge}; {last.Counted} redeliveries in all.",
            Table = ChartTable.Of(samples, ["seconds", "num_redelivered", "redeliveries so far"],
                s => [Figure.Seconds(s.Seconds), s.Gauge, s.Counted]),
        };
        return Figure.Of(text,
            [
                Traces.Scatter(seconds, samples.Select(s => s.Counted), StyleParam.Mode.Lines, "%{y} redeliveries so far",
                    "redeliveries counted so far", line: Style.Line(Marks.Ink, 2, "dash", "hv")),
                Traces.Scatter(seconds, samples.Select(s => s.Gauge), StyleParam.Mode.Lines, "num_redelivered %{y}",
                    "num_redelivered (gauge)", line: Style.Line(Marks.Delivery(2).Colour, 4, shape: "hv")),
            ],
            Drawing.Of(
                x: [Axes.Time()], y: [Axes.Count(samples.Max(s => s.Counted), 4, title: "messages")],
                labels:
                [
                    Labels.Beside($"redeliveries, counted: {last.Counted}", Figure.Seconds(last.Seconds), last.Counted, "right"),
                    Labels.Beside("num_redelivered", Figure.Seconds(top.Seconds), top.Gauge),
                ]));
    }

    /// <summary>A column for each fault, a row for each figure; marked is what differs from the first column, the healthy shop.</summary>
    public static GenericChart Faults(IReadOnlyList<FaultFigures> faults, string finding)
    {
        var names = faults[0].Figures.Select(f => f.Name).ToList();
        var cells = faults.SelectMany(f => f.Figures.Select((figure, i) =>
            (Fault: Broken(f.Fault), figure.Name, figure.Value, Mark: figure.Value == faults[0].Figures[i].Value ? Same : Moved)));
        var text = new ChartText(finding)
        {
            Key = [Moved, Same],
            Table = ChartTable.Of(faults, ["", .. names], f => [f.Fault, .. f.Figures.Select(x => (object)x.Value)]),
        };
        return Figure.Of(text,
            cells.GroupBy(c => c.Mark).Select(g => Traces.Scatter(
                g.Select(c => c.Fault), g.Select(c => c.Name), StyleParam.Mode.Markers_Text, "%{y}: %{text}", clip: false,
                texts: g.Select(c => $"{c.Value}"), textPosition: StyleParam.TextPosition.MiddleCenter,
                textFont: Style.Font(colour: g.Key == Moved ? "#000000" : Marks.Ink),
                marker: Style.Marker(g.Key == Moved ? Moved.Colour : "rgba(0,0,0,0)", Style.Line(Marks.Soft, 1), "square", 32))),
            Drawing.Of(
                height: 70 + 42 * names.Count, margin: (8, 16, 86, 8),
                x: [Axes.Columns(onTop: true, grid: false, order: [.. faults.Select(f => Broken(f.Fault))])],
                y: [Axes.Rows(names, categories: true, grid: false).Small()]));
    }

    private static string Broken(string fault) => fault.Replace(" ", "<br>", StringComparison.Ordinal);

    private static IEnumerable<Trace> OverTime(IReadOnlyList<DashboardSample> shown, bool frame)
    {
        var seconds = shown.Select(s => Figure.Seconds(s.Seconds)).ToList();
        return
        [
            Traces.Scatter(seconds, shown.Select(s => s.Messages), StyleParam.Mode.Lines, "%{y} messages", "in the stream",
                line: Style.Line(Marks.Stored.Colour, 2.5, shape: "hv"), even: frame),
            LagPicture.Layer(seconds, shown.Select(s => s.AckPending), LagPicture.Waiting, 2, frame),
            LagPicture.Layer(seconds, shown.Select(s => s.Pending), LagPicture.Pending, 2, frame),
        ];
    }

    private static Mark Meaning(string kind) => kind switch
    {
        "nak" => Marks.Nak,
        "terminated" => Marks.Term,
        "max_deliver" => GivenUp,
        _ => new Mark(kind, Marks.Soft, "circle"),
    };

    private static Trace AdvisoriesOf(Mark mark, IReadOnlyList<ServerEvent> events) => Traces.Scatter(
        events.Select(e => Figure.Seconds(e.Seconds)), events.Select(_ => -.3), StyleParam.Mode.Markers_Text,
        mark.Meaning + ": sequence %{text}, delivery %{customdata}", mark.Meaning, axis: 3,
        marker: Style.Of(mark, mark == GivenUp ? 15 : 10), clip: false, texts: events.Select(e => $"{e.StreamSeq}"),
        textPosition: StyleParam.TextPosition.TopCenter, data: events.Select(e => (ulong)e.Deliveries));

    private static Trace AttemptsOf(int attempt, IReadOnlyList<KeyValuePair<ulong, int>> deliveries)
    {
        var sequences = deliveries.Where(d => d.Value >= attempt).Select(d => d.Key).ToList();
        return Traces.Bars(
            sequences, sequences.Select(_ => 1), Style.Marker(Marks.Delivery(attempt).Colour), $"sequence %{{x}}, delivery {attempt}",
            xAxis: 2, yAxis: 4);
    }
}
