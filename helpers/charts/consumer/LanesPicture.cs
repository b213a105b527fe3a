using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>What happened when, in a lane for each message or worker.</summary>
internal static class LanesPicture
{
    public static GenericChart Of(IReadOnlyList<LaneEvent> events, string finding)
    {
        var lanes = events.Select(e => e.Lane).Distinct().ToList();
        var bars = events.Where(e => e.Kind is LaneKind.Delivered or LaneKind.InProgress && e.AckWaitSeconds > 0).ToList();
        var groups = events.GroupBy(e => (e.Kind, Attempt: e.Kind == LaneKind.Delivered ? e.Attempt : 1))
            .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Attempt).ToList();
        var text = new ChartText(finding)
        {
            Key = groups.Select(g => Meaning(g.Key.Kind, g.Key.Attempt)),
            Remark = bars.Count == 0 ? null
                : "In each lane, what came stands above what was answered; the light bar is the delivery's ack_wait running out.",
            Table = ChartTable.Of(events, ["seconds", "lane", "event"],
                e => [Figure.Seconds(e.Seconds), e.Lane, Meaning(e.Kind, e.Attempt).Meaning]),
        };
        return Figure.Of(text, groups.SelectMany(g => Lane(Meaning(g.Key.Kind, g.Key.Attempt), g.Key.Attempt, [.. g], lanes)), Drawing.Of(
            height: 90 + 56 * Math.Max(lanes.Count, 2), x: [Axes.Time()], y: [Axes.Rows(lanes)],
            shapes: bars.Select(e => WaitBar(e, lanes.IndexOf(e.Lane), Ends(e, events)))));
    }

    // What comes is drawn in a lane's upper half, what is answered in the lower: an ack a moment after its delivery hides nothing.
    private static IEnumerable<Trace> Lane(Mark mark, int attempt, IReadOnlyList<LaneEvent> events, List<string> lanes)
    {
        var half = IsAnswer(events[0]) || events[0].Kind == LaneKind.InProgress ? .17 : -.17;
        var (x, y) = (events.Select(e => Figure.Seconds(e.Seconds)), events.Select(e => lanes.IndexOf(e.Lane) + half));
        if (mark.Edge != null)
            yield return Traces.Scatter(x, y, StyleParam.Mode.Markers, hover: null, marker: Style.Under(mark, 13));
        yield return Traces.Attempts(x, y, mark, attempt, 13, mark.Meaning + " at %{x:.2f} s");
    }

    private static bool IsAnswer(LaneEvent e) => e.Kind is LaneKind.Acked or LaneKind.Naked or LaneKind.Terminated;

    private static Shape WaitBar(LaneEvent delivery, int lane, double end) =>
        Shapes.Bar(Figure.Seconds(delivery.Seconds), Figure.Seconds(end), lane, .36, Marks.AckWaitOver.Colour);

    // The bar runs out with ack_wait, or earlier with the next thing said about this message.
    private static double Ends(LaneEvent delivery, IReadOnlyList<LaneEvent> events)
    {
        var next = events.Where(e => e.Lane == delivery.Lane && e.Seconds > delivery.Seconds
            && (IsAnswer(e) || e.Kind == LaneKind.InProgress && e.AckWaitSeconds > 0)).Select(e => e.Seconds);
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
