#nullable disable

namespace Course.Helpers;

public static class DashboardPictures
{
    private static readonly Mark
        Messages = new("in the stream", Marks.Stored.Colour, "circle"),
        GivenUp = new("given up: max_deliver reached", Marks.Ink, "circle"),
        Moved = new("not as in the healthy shop", "#E69F00", "square"),
        Same = new("as in the healthy shop", Marks.Soft, "square-open"),
        Gauge = new("num_redelivered (gauge)", Marks.Delivery(2).Colour, "triangle-up"),
        Counted = new("redeliveries counted so far", Marks.Ink, "circle");

    // Kinds and attempts that a live chart has a place for from its first figure on.
    private static readonly string[] Kinds = ["nak", "terminated", "max_deliver"];
    private const int Attempts = 5;

    /// <summary>Stream and lag over time, the server's advisories under them, and how often each message came. A frame shows the latest of many events.</summary>
    public static GenericChart Dashboard(
        IReadOnlyList<DashboardSample> samples, IReadOnlyList<ServerEvent> events, string finding, string id, bool frame)
    {
        var shown = frame ? ChartFrames.Even(samples, s => s.Seconds, (s, time) => s with { Seconds = time }) : Figure.Thin(samples);
        var seconds = Figure.Times(shown.Select(s => s.Seconds).ToList(), frame);
        var last = shown.Count == 0 ? new DashboardSample(0, 0, 0, 0, 0, 0) : shown[^1];
        var advisories = events.Where(e => e.Kind != "consumer_ack").ToList();
        var deliveries = events.GroupBy(e => e.StreamSeq).ToDictionary(g => g.Key, g => g.Max(e => e.Deliveries));
        var most = deliveries.Values.DefaultIfEmpty().Max();
        var latest = frame ? ChartFrames.MostEvents : int.MaxValue;
        var drawn = advisories.TakeLast(latest).ToLookup(e => e.Kind);
        var counted = deliveries.OrderBy(d => d.Key).TakeLast(latest).ToList();
        var lag = shown.Select(s => s.Pending + s.AckPending).DefaultIfEmpty().Max();
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = $"Pending {last.Pending}, ack pending {last.AckPending}, redelivered {last.Redelivered}, {advisories.Count} advisories.",
                Key = [ConsumerPictures.Pending, ConsumerPictures.Waiting, ConsumerPictures.Again, Marks.Nak, GivenUp],
                Table = Figure.Table(shown, ["seconds", "messages", "pending", "ack pending", "of which redelivered"],
                    s => [Figure.Seconds(s.Seconds), s.Messages, s.Pending, s.AckPending, s.Redelivered]),
                Id = id, IsFrame = frame,
            },
            [
                Figure.Trace("scatter", [.. seconds, ("y", shown.Select(s => s.Messages).ToList()), ("mode", "lines"),
                    ("name", Messages.Meaning), Figure.Line(Messages.Colour, 2.5, shape: "hv"), ("hovertemplate", "%{y} messages<extra></extra>")]),
                ConsumerPictures.Layer(seconds, shown.Select(Again).ToList(), ConsumerPictures.Again, "y2"),
                ConsumerPictures.Layer(seconds, shown.Select(s => s.AckPending - Again(s)).ToList(), ConsumerPictures.Waiting, "y2"),
                ConsumerPictures.Layer(seconds, shown.Select(s => s.Pending).ToList(), ConsumerPictures.Pending, "y2"),
                .. Kinds.Concat(drawn.Select(g => g.Key).Except(Kinds)).Select(kind => AdvisoriesOf(Meaning(kind), drawn[kind].ToList())),
                .. Enumerable.Range(1, Math.Max(most, Attempts)).Select(attempt => AttemptsOf(attempt, counted)),
            ],
            ("height", 600), ("barmode", "stack"), ("bargap", .2),
            ("annotations", Labels(last, advisories.Count)),
            Figure.TimeAxis(anchor: "y3", frameUntil: frame ? last.Seconds : null),
            ("xaxis2", Figure.Map(Figure.Title("stream sequence"), ("anchor", "y4"), ("tickformat", ",d"), ("showgrid", false), ("zeroline", false),
                Figure.Range(.4, Math.Max(last.LastSeq, 5) + .6))),
            ("yaxis", Figure.CountAxis(last.Messages, 2, .84, .95, frame: frame)), ("yaxis2", Figure.CountAxis(lag, 3, .54, .73, frame: frame)),
            ("yaxis3", Figure.Map(("visible", false), ("domain", new[] { .34, .41 }), Figure.Range(-1, 1), ("fixedrange", true))),
            ("yaxis4", Figure.CountAxis(most, 3, .02, .15, frame: frame)));
    }

    private static object[] Labels(DashboardSample last, int advisories) =>
    [
        Figure.Label($"<b>messages in the stream</b>: {last.Messages}", 0, 1, yanchor: "top"),
        Figure.Label($"<b>lag</b>: {last.Pending} pending, {last.AckPending} ack pending", 0, .78, yanchor: "top"),
        Figure.Label($"<b>advisories</b>: {advisories} (the number is the sequence)", 0, .47, yanchor: "top"),
        Figure.Label("<b>deliveries of each message</b>, as the server reported them", 0, .21, yanchor: "top"),
    ];

    /// <summary>What the gauge shows at each look, and what a counter would.</summary>
    public static GenericChart Gauges(IReadOnlyList<GaugeSample> samples, string finding)
    {
        var seconds = samples.Select(s => Figure.Seconds(s.Seconds)).ToList();
        var top = samples.Max(s => s.Counted);
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = $"Highest {samples.Max(s => s.Gauge)}, at the end {samples[^1].Gauge}; {samples[^1].Counted} redeliveries in all.",
                Table = Figure.Table(samples, ["seconds", "num_redelivered", "redeliveries so far"], s => [Figure.Seconds(s.Seconds), s.Gauge, s.Counted]),
            },
            [
                Figure.Trace("scatter", ("x", seconds), ("y", samples.Select(s => s.Counted).ToList()), ("mode", "lines"), ("name", Counted.Meaning),
                    Figure.Line(Counted.Colour, 2, "dash", "hv"), ("hovertemplate", "%{y} redeliveries so far<extra></extra>")),
                Figure.Trace("scatter", ("x", seconds), ("y", samples.Select(s => s.Gauge).ToList()), ("mode", "lines"), ("name", Gauge.Meaning),
                    Figure.Line(Gauge.Colour, 4, shape: "hv"), ("hovertemplate", "num_redelivered %{y}<extra></extra>")),
            ],
            Figure.TimeAxis(), ("yaxis", Figure.CountAxis(top, 4, title: "messages")),
            ("annotations", new[] { AtEnd(samples[^1], samples[^1].Counted, $"redeliveries, counted: {samples[^1].Counted}"), AtTop(samples.MaxBy(s => s.Gauge)) }));
    }

    /// <summary>A column for each fault, a row for each figure; marked is what differs from the first column, the healthy shop.</summary>
    public static GenericChart Faults(IReadOnlyList<FaultFigures> faults, string finding)
    {
        var names = faults[0].Figures.Select(f => f.Name).ToList();
        var columns = faults.Select(f => f.Fault.Replace(" ", "<br>")).ToList();
        var cells = faults.SelectMany(f => f.Figures.Select((figure, i) =>
            (f.Fault, figure.Name, figure.Value, Differs: figure.Value != faults[0].Figures[i].Value))).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = [Moved, Same],
                Table = new ChartTable(["", .. names], faults.Select(f => (object[])[f.Fault, .. f.Figures.Select(x => (object)x.Value)]).ToList()),
            },
            cells.GroupBy(c => c.Differs).Select(g => Figure.Trace("scatter",
                ("x", g.Select(c => c.Fault.Replace(" ", "<br>")).ToList()), ("y", g.Select(c => c.Name).ToList()), ("mode", "markers+text"), ("cliponaxis", false),
                ("text", g.Select(c => $"{c.Value}").ToList()), ("textposition", "middle center"),
                ("textfont", Figure.Map(("color", g.Key ? "#000000" : Marks.Ink))),
                ("marker", Figure.Map(("symbol", "square"), ("size", 32), ("color", g.Key ? Moved.Colour : "rgba(0,0,0,0)"),
                    Figure.Line(g.Key ? Moved.Colour : Marks.Grid, 1))),
                ("hovertemplate", "%{y}: %{text}<extra></extra>"))),
            ("height", 70 + 42 * names.Count), ("margin", Figure.Map(("l", 8), ("r", 16), ("t", 86), ("b", 8))),
            ("xaxis", Category(columns, -.6, columns.Count - .4, "top")), ("yaxis", Category(names, names.Count - .4, -.6)));
    }

    // Server 2.9 goes on counting a message as redelivered after it was given up.
    private static long Again(DashboardSample sample) => Math.Min(sample.Redelivered, sample.AckPending);

    private static Mark Meaning(string kind) => kind switch
    {
        "nak" => Marks.Nak, "terminated" => Marks.Term, "max_deliver" => GivenUp, _ => new Mark(kind, Marks.Soft, "circle"),
    };

    static Trace AdvisoriesOf(Mark mark, IReadOnlyList<ServerEvent> events) => Figure.Trace("scatter",
        ("x", events.Select(e => Figure.Seconds(e.Seconds)).ToList()), ("y", events.Select(_ => -.3).ToList()), ("yaxis", "y3"), ("mode", "markers+text"),
        ("text", events.Select(e => $"{e.StreamSeq}").ToList()), ("textposition", "top center"),
        ("name", mark.Meaning), ("cliponaxis", false), ("marker", Marks.Style(mark, mark == GivenUp ? 15 : 10)),
        ("customdata", events.Select(e => e.Deliveries).ToList()),
        ("hovertemplate", mark.Meaning + ": sequence %{text}, delivery %{customdata}<extra></extra>"));

    private static Trace AttemptsOf(int attempt, IReadOnlyList<KeyValuePair<ulong, int>> deliveries)
    {
        var sequences = deliveries.Where(d => d.Value >= attempt).Select(d => d.Key).ToList();
        return Figure.Trace("bar", ("x", sequences), ("y", sequences.Select(_ => 1).ToList()), ("xaxis", "x2"), ("yaxis", "y4"),
            ("marker", Figure.Map(("color", Marks.Delivery(attempt).Colour))), ("hovertemplate", $"sequence %{{x}}, delivery {attempt}<extra></extra>"));
    }

    private static Dictionary<string, object> AtEnd(GaugeSample last, int value, string text) =>
        Figure.Label(text, Figure.Seconds(last.Seconds), value, "x", "y", "right", "bottom");

    private static Dictionary<string, object> AtTop(GaugeSample top) =>
        Figure.Label("num_redelivered", Figure.Seconds(top.Seconds), top.Gauge, "x", "y", "left", "bottom");

    private static Dictionary<string, object> Category(List<string> values, double from, double to, string side = null) => Figure.Map(
        ("type", "category"), ("categoryorder", "array"), ("categoryarray", values), Figure.Range(from, to), ("side", side),
        ("showgrid", false), ("fixedrange", true), ("tickangle", 0), ("tickfont", Figure.Map(("size", 12))));
}
