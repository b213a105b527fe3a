#nullable disable

namespace Course.Helpers;

public static class ConsumerPictures
{
    internal static readonly Mark
        Pending = new("not delivered yet", Marks.Stored.Colour, "square"),
        Waiting = new("delivered, waiting for an ack", Marks.Delivery(1).Colour, "square"),
        Again = new("redelivered, waiting for an ack", Marks.Delivery(2).Colour, "square");

    public static GenericChart Lag(IReadOnlyList<LagSample> samples, string finding)
    {
        var shown = Figure.Thin(samples);
        var seconds = Figure.Times(shown.Select(s => s.Seconds).ToList(), even: false);
        var top = shown.Select(s => s.Pending + s.AckPending).DefaultIfEmpty().Max();
        var floor = shown.Select(s => (double)s.AckFloor).DefaultIfEmpty().Max();
        Trace[] traces =
        [
            Layer(seconds, shown.Select(s => s.Redelivered).ToList(), Again),
            Layer(seconds, shown.Select(s => s.AckPending - s.Redelivered).ToList(), Waiting),
            Layer(seconds, shown.Select(s => s.Pending).ToList(), Pending),
            Figure.Trace("scatter", [.. seconds, ("y", shown.Select(s => s.AckFloor).ToList()), ("yaxis", "y2"), ("mode", "lines"),
                ("name", "ack floor"), Figure.Line(Marks.Ack.Colour, 3, shape: "hv"),
                ("hovertemplate", "ack floor %{y} at %{x:.1f} s<extra></extra>")]),
        ];
        var last = shown.Count == 0 ? new LagSample(0, 0, 0, 0, 0) : shown[^1];
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = $"At the end: {Figure.Number(last.Pending)} pending, {Figure.Number(last.AckPending)} ack pending " +
                    $"({Figure.Number(last.Redelivered)} of them redelivered), ack floor {Figure.Number(last.AckFloor)}.",
                Key = [Pending, Waiting, Again],
                Remark = Figure.ThinnedRemark(samples.Count),
                Table = Figure.Table(shown, ["seconds", "pending", "ack pending", "of which redelivered", "ack floor"],
                    s => [Figure.Seconds(s.Seconds), s.Pending, s.AckPending, s.Redelivered, s.AckFloor]),
            },
            traces,
            ("height", 400), Figure.TimeAxis(anchor: "y2"),
            ("annotations", new[]
            {
                Figure.Label("<b>messages</b>", 0, 1, yanchor: "top"),
                Figure.Label("<b>ack floor</b> (stream sequence)", 0, .36, yanchor: "top"),
            }),
            ("yaxis", Figure.CountAxis(top, 4, .44, .93)), ("yaxis2", Figure.CountAxis(floor, 2, .04, .28)));
    }

    public static GenericChart Deliveries(IReadOnlyList<DeliverySample> samples, string finding)
    {
        var sequences = samples.Select(s => s.StreamSeq).Distinct().Order().ToList();
        var groups = samples.GroupBy(s => (s.Attempt, Cause(s).Meaning)).OrderBy(g => g.Key.Attempt).ToList();
        var most = samples.GroupBy(s => s.StreamSeq).Select(g => g.Count()).DefaultIfEmpty().Max();
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = $"{Figure.Number(sequences.Count)} messages, {Figure.Number(samples.Count)} deliveries, " +
                    $"{Figure.Number(samples.Count(s => s.Attempt > 1))} of them redeliveries.",
                Key = samples.Select(Cause).Distinct().OrderBy(c => c.Meaning == FirstTime.Meaning ? 0 : 1).ThenBy(c => c.Meaning),
                Table = Figure.Table(samples, ["seconds", "stream sequence", "attempt", "cause"],
                    s => [Figure.Seconds(s.Seconds), s.StreamSeq, s.Attempt, s.Attempt == 1 ? "" : s.Cause]),
            },
            groups.Select(g => Stack(g.Key.Attempt, Cause(g.First()), g.Select(s => s.StreamSeq).ToList(), sequences.Count)),
            ("barmode", "stack"), ("bargap", .25),
            ("xaxis", Figure.Map(Figure.Title("stream sequence"), ("tickformat", ",d"), ("showgrid", false),
                ("dtick", sequences.Count > 0 && sequences[^1] - sequences[0] < 15 ? 1 : null))),
            ("yaxis", Figure.CountAxis(most, 5, title: "deliveries")));
    }

    public static GenericChart Lanes(IReadOnlyList<LaneEvent> events, string finding)
    {
        var lanes = events.Select(e => e.Lane).Distinct().ToList();
        var bars = events.Where(e => e.Kind is LaneKind.Delivered or LaneKind.InProgress && e.AckWaitSeconds > 0).ToList();
        var groups = events.GroupBy(e => (e.Kind, Attempt: e.Kind == LaneKind.Delivered ? e.Attempt : 1))
            .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Attempt).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = groups.Select(g => Meaning(g.Key.Kind, g.Key.Attempt)),
                Remark = bars.Count == 0 ? null
                    : "In each lane, what came stands above what was answered; the light bar is the delivery's ack_wait running out.",
                Table = Figure.Table(events, ["seconds", "lane", "event"],
                    e => [Figure.Seconds(e.Seconds), e.Lane, Meaning(e.Kind, e.Attempt).Meaning]),
            },
            groups.SelectMany(g => LaneTraces(Meaning(g.Key.Kind, g.Key.Attempt), g.Key.Attempt, g.ToList(), lanes)),
            ("height", 90 + 56 * Math.Max(lanes.Count, 2)), Figure.TimeAxis(),
            ("shapes", bars.Select(e => WaitBar(e, lanes.IndexOf(e.Lane), Ends(e, events))).ToArray()),
            ("yaxis", Figure.Map(("tickvals", lanes.Select((_, i) => i).ToList()), ("ticktext", lanes), ("zeroline", false),
                Figure.Range(lanes.Count - .4, -.6), ("ticks", "outside"), ("ticklen", 10), ("tickcolor", Marks.Paper), ("fixedrange", true))));
    }

    /// <summary>One layer of the lag; the layers of one figure are stacked.</summary>
    internal static Trace Layer((string, object)[] x, object y, Mark mark, string axis = null) => Figure.Trace("scatter",
        [.. x, ("y", y), ("yaxis", axis), ("name", mark.Meaning), ("stackgroup", "lag"), ("mode", "lines"), ("fillcolor", mark.Colour + "B0"),
        Figure.Line(mark.Colour, 1.5, shape: "hv"), ("hovertemplate", "%{y:,d} " + mark.Meaning + "<extra></extra>")]);

    private static readonly Mark FirstTime = new("first delivery", Marks.Delivery(1).Colour, "square");

    /// <summary>Why a message came: a pattern for each cause, so that the attempt can have the colour.</summary>
    private static Mark Cause(DeliverySample sample) => sample.Attempt == 1 ? FirstTime : sample.Cause switch
    {
        "nak" => new("again after a nak", Marks.Delivery(2).Colour, "/"),
        "nak with delay" => new("again after a nak with delay", Marks.Delivery(2).Colour, "x-pattern"),
        null or "" or "ack wait" => new("again after ack_wait", Marks.Delivery(2).Colour, "square"),
        _ => new($"again after {sample.Cause}", Marks.Delivery(2).Colour, "square"),
    };

    static Trace Stack(int attempt, Mark cause, IReadOnlyList<ulong> sequences, int columns) => Figure.Trace("bar",
        ("x", sequences), ("y", sequences.Select(_ => 1).ToList()), ("name", cause.Meaning),
        ("text", columns <= 40 ? sequences.Select(_ => $"{attempt}").ToList() : null),
        ("textposition", "inside"), ("insidetextanchor", "middle"), ("textangle", 0),
        ("hovertemplate", $"sequence %{{x}}, delivery {attempt}, {cause.Meaning}<extra></extra>"),
        ("marker", Figure.Map(("color", Marks.Delivery(attempt).Colour), Figure.Line(Marks.Paper, 1),
            ("pattern", Figure.Map(("shape", cause.Symbol switch { "/" => "/", "x-pattern" => "x", _ => "" }), ("fillmode", "overlay"),
                ("fgcolor", Marks.Paper), ("fgopacity", .6), ("size", 8), ("solidity", .2))))));

    // What comes is drawn in a lane's upper half, what is answered in the lower: an ack a moment after its delivery hides nothing.
    private static IEnumerable<Trace> LaneTraces(Mark mark, int attempt, IReadOnlyList<LaneEvent> events, List<string> lanes)
    {
        var half = events[0].Kind is LaneKind.InProgress or LaneKind.Acked or LaneKind.Naked or LaneKind.Terminated ? .17 : -.17;
        var (x, y) = (events.Select(e => Figure.Seconds(e.Seconds)).ToList(), events.Select(e => lanes.IndexOf(e.Lane) + half).ToList());
        if (mark.Edge != null)
            yield return Figure.Trace("scatter",
                ("x", x), ("y", y), ("mode", "markers"), ("hoverinfo", "skip"), ("marker", Marks.Under(mark, 13)));
        yield return Figure.Trace("scatter",
            ("x", x), ("y", y), ("name", mark.Meaning), ("mode", attempt > 1 ? "markers+text" : "markers"), ("cliponaxis", false),
            ("text", attempt > 1 ? $"{attempt}" : null), ("textposition", attempt > 1 ? "top center" : null),
            ("marker", Marks.Style(mark, 13)), ("hovertemplate", mark.Meaning + " at %{x:.2f} s<extra></extra>"));
    }

    private static Dictionary<string, object> WaitBar(LaneEvent delivery, int lane, double end) => Figure.Map(
        ("type", "rect"), ("layer", "below"), ("x0", Figure.Seconds(delivery.Seconds)), ("x1", Figure.Seconds(end)),
        ("y0", lane - .36), ("y1", lane + .36),
        ("fillcolor", Marks.AckWaitOver.Colour + "40"), ("line", Figure.Map(("width", 0))));

    // The bar runs out with ack_wait, or earlier with the next thing said about this message.
    private static double Ends(LaneEvent delivery, IReadOnlyList<LaneEvent> events)
    {
        var next = events.Where(e => e.Lane == delivery.Lane && e.Seconds > delivery.Seconds
            && (e.Kind is LaneKind.Acked or LaneKind.Naked or LaneKind.Terminated
                || e.Kind == LaneKind.InProgress && e.AckWaitSeconds > 0)).Select(e => e.Seconds);
        return Math.Min(delivery.Seconds + delivery.AckWaitSeconds, next.DefaultIfEmpty(double.MaxValue).Min());
    }

    private static Mark Meaning(LaneKind kind, int attempt) => kind switch
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
