using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>
/// Lessons 5 and 8c: when each order arrived in the process, and when it was acked, one panel above the other on one time axis.
/// </summary>
public static class DeliveryPictures
{
    private const int Row = 19, Head = 34;

    private static readonly Mark
        Held = new("in your process, its clock running", Marks.Grey, "square"),
        AckAgain = new("ack again, for work done twice", Marks.Ack.Colour, "square-open");

    /// <summary>
    /// A row for each order: triangles are arrivals, squares are acks, the bar between them is the order waiting in the process.
    /// </summary>
    public static GenericChart Panels(IReadOnlyList<DeliveryPanel> panels, string finding)
    {
        var rows = panels.Select(p => p.Events.Select(e => e.Lane).Distinct().Order().ToList()).ToList();
        var height = (double)rows.Sum(r => Head + Row * r.Count);
        var tops = rows.Select((_, i) => 1 - rows.Take(i).Sum(r => Head + Row * r.Count) / height).ToList();
        var all = panels.SelectMany(p => p.Events.Select(e => (p.Title, Event: e))).ToList();
        var text = new ChartText(finding)
        {
            Key = [.. all.Select(r => Meaning(r.Event)).Distinct().OrderBy(m => m.Symbol.StartsWith("square", StringComparison.Ordinal))
                    .ThenBy(m => m.Meaning.StartsWith("attempt", StringComparison.Ordinal)).ThenBy(m => m.Meaning),
                .. all.Any(r => IsArrival(r.Event)) ? [Held] : Array.Empty<Mark>()],
            Facts = string.Join(" ", panels.Select(p => $"{p.Title}: {Facts(p.Events)}.")),
            Table = ChartTable.Of(all, ["", "order", "seconds", "event"],
                r => [r.Title, r.Event.Lane, Figure.Seconds(r.Event.Seconds), Meaning(r.Event).Meaning]),
        };
        return Figure.Of(text, panels.SelectMany((p, i) => Arrivals(p, i + 1)), Drawing.Of(
            height: (int)height + 70, margin: (8, 16, 44, 8), x: [Axes.Time(above: panels.Count)],
            y: [.. rows.Select((r, i) => Rows(r, tops[i] - Head / height, tops[i] - (Head + Row * r.Count) / height))],
            labels: panels.Select((p, i) => Labels.Panel(tops[i], $"<b>{p.Title}</b>")),
            shapes: panels.SelectMany((p, i) =>
                p.Events.Where(IsArrival).Select(e => e.Lane).Distinct().Select(lane => Bar(p, lane, i + 1)))));
    }

    private static string Facts(IReadOnlyList<LaneEvent> events)
    {
        var (arrived, again) = (events.Count(IsArrival), events.Count(e => IsArrival(e) && e.Attempt > 1));
        var arrivals = arrived == 0 ? "" : $"{arrived} arrivals{(again == 0 ? "" : $" ({again} of them again)")}, ";
        return $"{arrivals}{events.Count(e => e.Kind == LaneKind.Acked)} handled, done after {events.Max(e => e.Seconds):0.0} s";
    }

    private static bool IsArrival(LaneEvent e) => e.Kind == LaneKind.Delivered;

    private static Mark Meaning(LaneEvent e) => IsArrival(e) ? Marks.Delivery(e.Attempt) : e.Attempt == 1 ? Marks.Ack : AckAgain;

    private static IEnumerable<Trace> Arrivals(DeliveryPanel panel, int axis) =>
        from e in panel.Events
        group e by (Arrives: IsArrival(e), Attempt: IsArrival(e) ? e.Attempt : Math.Min(e.Attempt, 2)) into g
        orderby g.Key.Arrives, g.Key.Attempt
        let mark = Meaning(g.First())
        select Traces.Attempts(
            g.Select(e => Figure.Seconds(e.Seconds)), g.Select(e => e.Lane), mark, g.Key.Arrives ? g.Key.Attempt : 1, 11,
            $"%{{y}}: {mark.Meaning} at %{{x:.2f}} s", axis, StyleParam.TextPosition.MiddleRight);

    private static Shape Bar(DeliveryPanel panel, string lane, int axis)
    {
        var times = panel.Events.Where(e => e.Lane == lane).Select(e => Figure.Seconds(e.Seconds)).ToList();
        return Shapes.Bar(times.Min(), times.Max(), lane, Held.Colour, axis == 1 ? "y" : $"y{axis}");
    }

    private static LinearAxis Rows(List<string> lanes, double top, double bottom) =>
        Axes.Rows(lanes, categories: true, grid: false, domain: (Math.Max(bottom, 0), top)).Small();
}
