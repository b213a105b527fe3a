// How far a consumer is, how often each message came, and what happened when.

/// One look at a consumer; seconds since the experiment began.
record LagSample(double Seconds, long Pending, long AckPending, long Redelivered, ulong AckFloor);

/// One delivery of one message; Cause says why it came again (ack wait, nak, nak with delay), and is empty the first time.
record DeliverySample(double Seconds, ulong StreamSeq, int Attempt, string Cause = "");

/// What can happen to a message.
enum LaneKind { Published, Duplicate, Rejected, Delivered, Acked, Naked, Terminated, InProgress, AckWaitOver, Removed }

/// One event in a lane (a message, a worker); AckWaitSeconds belongs to deliveries.
record LaneEvent(double Seconds, string Lane, LaneKind Kind, int Attempt = 1, double AckWaitSeconds = 0);

static class ConsumerPictures
{
    public static Plotly.NET.GenericChart Lag(IReadOnlyList<LagSample> samples, string finding)
    {
        var shown = Figure.Thin(samples);
        var seconds = shown.Select(s => Figure.Seconds(s.Seconds)).ToList();
        var top = shown.Select(s => s.Pending + s.AckPending).DefaultIfEmpty().Max();
        var floor = shown.Select(s => (double)s.AckFloor).DefaultIfEmpty().Max();
        Plotly.NET.Trace[] traces =
        [
            Layer(seconds, shown.Select(s => s.Redelivered).ToList(), "redelivered, waiting for an ack", Marks.Delivery(2).Colour),
            Layer(seconds, shown.Select(s => s.AckPending - s.Redelivered).ToList(), "delivered, waiting for an ack", Marks.Delivery(1).Colour),
            Layer(seconds, shown.Select(s => s.Pending).ToList(), "not delivered yet", Marks.Stored.Colour),
            Figure.Trace("scatter", ("x", seconds), ("y", shown.Select(s => s.AckFloor).ToList()), ("yaxis", "y2"), ("mode", "lines"),
                ("showlegend", false), ("name", "ack floor"), ("line", Figure.Map(("color", Marks.Ack.Colour), ("width", 3), ("shape", "hv"))),
                ("hovertemplate", "ack floor %{y} at %{x:.1f} s<extra></extra>")),
        ];
        var last = shown.Count == 0 ? new LagSample(0, 0, 0, 0, 0) : shown[^1];
        return Figure.Of(
            new ChartText(finding, $"At the end: {Figure.Number(last.Pending)} pending, {Figure.Number(last.AckPending)} ack pending " +
                $"({Figure.Number(last.Redelivered)} of them redelivered), ack floor {Figure.Number(last.AckFloor)}.", Figure.ThinnedRemark(samples.Count),
                Figure.Table(shown, ["seconds", "pending", "ack pending", "of which redelivered", "ack floor"],
                    s => [Figure.Seconds(s.Seconds), s.Pending, s.AckPending, s.Redelivered, s.AckFloor])),
            traces,
            ("height", 400), ("showlegend", true), Legend(), Figure.TimeAxis(anchor: "y2"),
            ("annotations", new[] { Figure.Label("<b>messages</b>", 0, 1, yanchor: "top"), Figure.Label("<b>ack floor</b> (stream sequence)", 0, .34, yanchor: "top") }),
            ("yaxis", Figure.CountAxis(top, 4, .44, .92)), ("yaxis2", Figure.CountAxis(floor, 2, 0, .25)));
    }

    public static Plotly.NET.GenericChart Deliveries(IReadOnlyList<DeliverySample> samples, string finding)
    {
        var sequences = samples.Select(s => s.StreamSeq).Distinct().Order().ToList();
        var groups = samples.GroupBy(s => (s.Attempt, Cause: s.Attempt == 1 ? "" : s.Cause ?? "")).OrderBy(g => g.Key.Attempt).ThenBy(g => g.Key.Cause);
        var most = samples.GroupBy(s => s.StreamSeq).Select(g => g.Count()).DefaultIfEmpty().Max();
        var again = samples.Count(s => s.Attempt > 1);
        return Figure.Of(
            new ChartText(finding, $"{Figure.Number(sequences.Count)} messages, {Figure.Number(samples.Count)} deliveries, {Figure.Number(again)} of them redeliveries.",
                null, Figure.Table(samples, ["seconds", "stream sequence", "attempt", "cause"],
                    s => [Figure.Seconds(s.Seconds), s.StreamSeq, s.Attempt, s.Attempt == 1 ? "first delivery" : s.Cause])),
            groups.Select(g => Stack(g.Key.Attempt, g.Key.Cause, g.ToList(), sequences.Count)),
            ("barmode", "stack"), ("bargap", .25), ("showlegend", true), Legend(),
            ("xaxis", Figure.Map(("title", Figure.Map(("text", "stream sequence"))), ("tickformat", ",d"),
                ("tickmode", sequences.Count <= 20 ? "array" : null), ("tickvals", sequences.Count <= 20 ? sequences : null), ("showgrid", false))),
            ("yaxis", Figure.CountAxis(most, 5, 0, .88, "deliveries")));
    }

    public static Plotly.NET.GenericChart Lanes(IReadOnlyList<LaneEvent> events, string finding)
    {
        var lanes = events.Select(e => e.Lane).Distinct().ToList();
        var bars = events.Where(e => e.Kind == LaneKind.Delivered && e.AckWaitSeconds > 0).ToList();
        var marks = events.GroupBy(e => (e.Kind, Attempt: e.Kind == LaneKind.Delivered ? e.Attempt : 1)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Attempt);
        return Figure.Of(
            new ChartText(finding, null, null, Figure.Table(events, ["seconds", "lane", "event"],
                e => [Figure.Seconds(e.Seconds), e.Lane, Meaning(e.Kind, e.Attempt).Meaning])),
            marks.Select(g => LaneTrace(Meaning(g.Key.Kind, g.Key.Attempt), g.Key.Attempt, g.ToList())),
            ("height", 150 + 40 * Math.Max(lanes.Count, 2)), ("showlegend", true), Legend(),
            ("shapes", bars.Select(e => WaitBar(e, lanes.IndexOf(e.Lane), Ends(e, events))).ToArray()), Figure.TimeAxis(),
            ("yaxis", Figure.Map(("type", "category"), ("categoryorder", "array"), ("categoryarray", lanes), ("range", new[] { lanes.Count - .4, -.6 }),
                ("fixedrange", true))));
    }

    static (string, object) Legend() => ("legend", Figure.Map(
        ("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 1.02), ("yanchor", "bottom"), ("traceorder", "normal")));

    static Plotly.NET.Trace Layer(object x, object y, string name, string colour) => Figure.Trace("scatter",
        ("x", x), ("y", y), ("name", name), ("stackgroup", "lag"), ("mode", "lines"), ("fillcolor", colour + "99"),
        ("line", Figure.Map(("color", colour), ("width", 1.5), ("shape", "hv"))), ("hovertemplate", "%{y:,d} " + name + "<extra></extra>"));

    static Plotly.NET.Trace Stack(int attempt, string cause, IReadOnlyList<DeliverySample> samples, int columns)
    {
        var name = attempt == 1 ? "first delivery" : $"{attempt}: after {(cause.Length == 0 ? "no answer" : cause)}";
        return Figure.Trace("bar",
            ("x", samples.Select(s => s.StreamSeq).ToList()), ("y", samples.Select(_ => 1).ToList()), ("name", name),
            ("text", columns <= 40 ? attempt.ToString() : null), ("textposition", columns <= 40 ? "inside" : null), ("insidetextanchor", "middle"),
            ("textangle", 0), ("hovertemplate", $"sequence %{{x}}, {name}<extra></extra>"),
            ("marker", Figure.Map(("color", Marks.Delivery(attempt).Colour), ("line", Figure.Map(("color", Marks.Paper), ("width", 1))),
                ("pattern", Figure.Map(("shape", Pattern(cause)), ("fgcolor", Marks.Paper), ("size", 7), ("solidity", .25))))));
    }

    static string Pattern(string cause) => cause switch { "nak" => "/", "nak with delay" => "x", _ => "" };

    static Plotly.NET.Trace LaneTrace(Mark mark, int attempt, IReadOnlyList<LaneEvent> events) => Figure.Trace("scatter",
        ("x", events.Select(e => Figure.Seconds(e.Seconds)).ToList()), ("y", events.Select(e => e.Lane).ToList()), ("name", mark.Meaning),
        ("mode", attempt > 1 ? "markers+text" : "markers"), ("text", attempt > 1 ? attempt.ToString() : null), ("textposition", attempt > 1 ? "top center" : null),
        ("marker", Marks.Style(mark, 13)), ("hovertemplate", mark.Meaning + " at %{x:.2f} s<extra></extra>"));

    static Dictionary<string, object> WaitBar(LaneEvent delivery, int lane, double end) => Figure.Map(
        ("type", "rect"), ("layer", "below"), ("x0", Figure.Seconds(delivery.Seconds)), ("x1", Figure.Seconds(end)), ("y0", lane - .22), ("y1", lane + .22),
        ("fillcolor", Marks.AckWaitOver.Colour + "40"), ("line", Figure.Map(("width", 0))));

    // The bar runs out with ack_wait, or earlier with the next thing said about this message.
    static double Ends(LaneEvent delivery, IReadOnlyList<LaneEvent> events)
    {
        var next = events.Where(e => e.Lane == delivery.Lane && e.Seconds > delivery.Seconds
            && e.Kind is LaneKind.Acked or LaneKind.Naked or LaneKind.Terminated).Select(e => e.Seconds);
        return Math.Min(delivery.Seconds + delivery.AckWaitSeconds, next.DefaultIfEmpty(double.MaxValue).Min());
    }

    static Mark Meaning(LaneKind kind, int attempt) => kind switch
    {
        LaneKind.Published => Marks.Stored,
        LaneKind.Duplicate => Marks.Duplicate,
        LaneKind.Rejected => Marks.Rejected,
        LaneKind.Delivered => Marks.Delivery(attempt),
        LaneKind.Acked => Marks.Ack,
        LaneKind.Naked => Marks.Nak,
        LaneKind.Terminated => Marks.Term,
        LaneKind.InProgress => Marks.InProgress,
        LaneKind.AckWaitOver => Marks.AckWaitOver,
        _ => Marks.Removed,
    };
}
