#nullable disable

namespace Course.Helpers;

public static class DeliveryPictures
{
    private const int Row = 19, Head = 34;

    private static readonly Mark Held = new("in your process, its clock running", "#999999", "square");
    private static readonly Mark AckAgain = new("ack again, for work done twice", Marks.Ack.Colour, "square-open");

    /// <summary>A row for each order: triangles are arrivals, squares are acks, the bar between them is the order waiting in the process.</summary>
    public static GenericChart Panels(IReadOnlyList<DeliveryPanel> panels, string finding)
    {
        var rows = panels.Select(p => p.Events.Select(e => e.Lane).Distinct().Order().ToList()).ToList();
        var height = rows.Sum(r => Head + Row * r.Count);
        var all = panels.SelectMany(p => p.Events).ToList();
        var tops = Enumerable.Range(0, panels.Count).Select(i => 1 - (double)rows.Take(i).Sum(r => Head + Row * r.Count) / height).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = [.. all.Select(Meaning).Distinct().OrderBy(m => m.Symbol.StartsWith("square")).ThenBy(m => m.Meaning.StartsWith("attempt")).ThenBy(m => m.Meaning),
                    .. all.Any(IsArrival) ? [Held] : Array.Empty<Mark>()],
                Facts = string.Join(" ", panels.Select(p => $"{p.Title}: {Facts(p.Events)}.")),
                Table = Figure.Table(panels.SelectMany(p => p.Events.Select(e => (p.Title, Event: e))).ToList(), ["", "order", "seconds", "event"],
                    r => [r.Title, r.Event.Lane, Figure.Seconds(r.Event.Seconds), Meaning(r.Event).Meaning]),
            },
            panels.SelectMany((p, i) => Traces(p, i)),
            [("height", height + 70), ("margin", Figure.Map(("l", 8), ("r", 16), ("t", 44), ("b", 8))),
                Figure.TimeAxis(anchor: Axis(panels.Count - 1)),
                ("annotations", panels.Select((p, i) => Figure.Label($"<b>{p.Title}</b>", 0, tops[i], yanchor: "top")).ToArray()),
                ("shapes", panels.SelectMany((p, i) => p.Events.Where(IsArrival).Select(e => e.Lane).Distinct().Select(lane => Bar(p, lane, i))).ToArray()),
                .. panels.Select((p, i) => ($"yaxis{(i == 0 ? "" : i + 1)}", (object)Rows(rows[i], tops[i] - (double)Head / height, tops[i] - (double)(Head + Row * rows[i].Count) / height)))]);
    }

    private static string Axis(int panel) => panel == 0 ? "y" : $"y{panel + 1}";

    private static string Facts(IReadOnlyList<LaneEvent> events)
    {
        var (arrived, again) = (events.Count(IsArrival), events.Count(e => IsArrival(e) && e.Attempt > 1));
        var arrivals = arrived == 0 ? "" : $"{arrived} arrivals{(again == 0 ? "" : $" ({again} of them again)")}, ";
        return $"{arrivals}{events.Count(e => e.Kind == LaneKind.Acked)} handled, done after {events.Max(e => e.Seconds):0.0} s";
    }

    private static bool IsArrival(LaneEvent e) => e.Kind == LaneKind.Delivered;

    private static Mark Meaning(LaneEvent e) => e.Kind == LaneKind.Delivered ? Marks.Delivery(e.Attempt) : e.Attempt == 1 ? Marks.Ack : AckAgain;

    private static IEnumerable<Trace> Traces(DeliveryPanel panel, int index) =>
        from e in panel.Events
        group e by (e.Kind, Attempt: e.Kind == LaneKind.Delivered ? e.Attempt : Math.Min(e.Attempt, 2)) into g
        orderby g.Key.Kind == LaneKind.Delivered, g.Key.Attempt
        let mark = Meaning(g.First())
        select Figure.Trace("scatter",
            ("x", g.Select(e => Figure.Seconds(e.Seconds)).ToList()), ("y", g.Select(e => e.Lane).ToList()), ("yaxis", Axis(index)), ("name", mark.Meaning),
            ("mode", IsAgain(g.Key) ? "markers+text" : "markers"), ("text", IsAgain(g.Key) ? $"{g.Key.Attempt}" : null), ("textposition", "middle right"),
            ("cliponaxis", false), ("marker", Marks.Style(mark, 11)), ("hovertemplate", $"%{{y}}: {mark.Meaning} at %{{x:.2f}} s<extra></extra>"));

    private static bool IsAgain((LaneKind Kind, int Attempt) mark) => mark.Kind == LaneKind.Delivered && mark.Attempt > 1;

    private static Dictionary<string, object> Bar(DeliveryPanel panel, string lane, int index)
    {
        var times = panel.Events.Where(e => e.Lane == lane).Select(e => Figure.Seconds(e.Seconds)).ToList();
        return Figure.Map(("type", "line"), ("layer", "below"), ("yref", Axis(index)), ("x0", times.Min()), ("x1", times.Max()), ("y0", lane), ("y1", lane),
            ("line", Figure.Map(("width", 7), ("color", Held.Colour + "55"))));
    }

    private static Dictionary<string, object> Rows(List<string> lanes, double top, double bottom) => Figure.Map(
        ("type", "category"), ("categoryorder", "array"), ("categoryarray", lanes), ("range", new[] { lanes.Count - .4, -.6 }), ("showgrid", false),
        ("domain", new[] { Math.Max(bottom, 0), top }), ("fixedrange", true), ("ticks", "outside"), ("ticklen", 8), ("tickcolor", Marks.Paper), ("tickfont", Figure.Map(("size", 12))), ("dtick", 1));
}
