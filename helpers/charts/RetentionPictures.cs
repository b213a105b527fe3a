#nullable disable

namespace Course.Helpers;

public static class RetentionPictures
{
    private static readonly Mark
        Published = Marks.Stored with { Meaning = "published" },
        Gone = Marks.Removed with { Meaning = "consumer deleted" },
        There = new("consumer exists", "#999999", "square");

    private static readonly (string Colour, string Dash, double Width)[] Styles = [("#0072B2", "solid", 4.5), ("#009E73", "dash", 3), (Marks.Ink, "dot", 3)];

    /// <summary>Messages in each stream on one time axis, and above it the script that all of them went through.</summary>
    public static GenericChart Policies(IReadOnlyList<ScriptEvent> script, IReadOnlyList<PolicyLine> lines, string finding)
    {
        var who = script.Select(e => e.Who).Distinct().ToList();
        var top = lines.SelectMany(l => l.Points).Max(p => p.Messages);
        var end = lines.SelectMany(l => l.Points).Max(p => p.Seconds);
        var moments = script.Where(e => e.Kind != ScriptKind.Created).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = $"At the end: {string.Join(", ", lines.Select(l => $"{l.Policy} {l.Points[^1].Messages}"))}.",
                Key = [.. moments.Select(e => Meaning(e.Kind)).Distinct(), There],
                Table = new ChartTable(["seconds", "who", "what", .. lines.Select(l => $"then in {l.Policy}")],
                    script.Select((e, i) => (object[])[Figure.Seconds(e.Seconds), e.Who, What(e), .. lines.Select(l => (object)After(l, script, i))]).ToList()),
            },
            [.. lines.Select(Line), .. moments.GroupBy(e => e.Kind).Select(g => Marked(g.ToList(), who))],
            ("height", 470), Figure.TimeAxis(), ("margin", Figure.Map(("l", 8), ("r", 24), ("t", 30), ("b", 8))),
            ("annotations", (object[])[Figure.Label("<b>messages in the stream</b>", 0, .63), .. lines.Select(l => Name(l, lines)), .. moments.Select(e => Word(e, who))]),
            ("shapes", (object[])[.. moments.Select(e => Moment(e.Seconds)), .. who.Select(w => Life(w, who.IndexOf(w), script, end)).Where(s => s != null)]),
            ("yaxis", Figure.CountAxis(top, 5, 0, .61)),
            ("yaxis2", Figure.Map(("domain", new[] { .7, 1 }), ("tickvals", who.Select((_, i) => i).ToList()), ("ticktext", who), ("showgrid", false),
                ("range", new[] { who.Count - .45, -.75 }), ("zeroline", false), ("ticks", "outside"), ("ticklen", 10), ("tickcolor", "rgba(0,0,0,0)"), ("fixedrange", true))));
    }

    /// <summary>A row for each stream or moment, a cell for each message: what became of it.</summary>
    public static GenericChart Fates(IReadOnlyList<FateRow> rows, string finding, string unit = "stream sequence")
    {
        var last = rows.SelectMany(r => r.Messages).Max(m => m.Number);
        var fates = rows.SelectMany(r => r.Messages).Select(m => m.Fate).Distinct().Order().ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = fates.Select(Meaning),
                Table = new ChartTable(["", .. fates.Select(f => Meaning(f).Meaning)], rows.Select(r => (object[])[Plain(r.Name),
                    .. fates.Select(f => (object)string.Join(" ", r.Messages.Where(m => m.Fate == f).Select(m => m.Number)))]).ToList()),
            },
            fates.Select(f => Cells(f, rows)),
            ("height", 90 + 46 * Math.Max(rows.Count, 2)), ("barmode", "overlay"), ("margin", Figure.Map(("l", 8), ("r", 16), ("t", 12), ("b", 8))),
            ("xaxis", Figure.Map(("title", Figure.Map(("text", unit))), ("dtick", 1), ("tickangle", 0), ("showgrid", false), ("zeroline", false), ("range", new[] { .4, last + .6 }))),
            ("yaxis", Figure.Map(("tickvals", rows.Select((_, i) => i).ToList()), ("ticktext", rows.Select(r => r.Name).ToList()), ("showgrid", false),
                ("range", new[] { rows.Count - .4, -.6 }), ("zeroline", false), ("ticks", "outside"), ("ticklen", 10), ("tickcolor", "rgba(0,0,0,0)"), ("fixedrange", true))));
    }

    private static Mark Meaning(ScriptKind kind) => kind switch { ScriptKind.Published => Published, ScriptKind.Acked => Marks.Ack, _ => Gone };

    private static string What(ScriptEvent e) => e.Kind switch
    {
        ScriptKind.Published => $"published {e.Text}",
        ScriptKind.Acked => $"acked {e.Text}",
        ScriptKind.Created => "consumer created",
        _ => "consumer deleted",
    };

    private static Mark Meaning(Fate fate) => fate switch
    {
        Fate.Kept => new("in the stream", Marks.Stored.Colour, "square"),
        Fate.Removed => new("removed", Marks.Soft, "square-open"),
        Fate.Deleted => new("removed, out of order", Marks.Soft, "/"),
        _ => Marks.Rejected,
    };

    static Trace Line(PolicyLine line, int i) => Figure.Trace("scatter",
        ("x", line.Points.Select(p => Figure.Seconds(p.Seconds)).ToList()), ("y", line.Points.Select(p => p.Messages).ToList()), ("mode", "lines"), ("name", line.Policy),
        ("line", Figure.Map(("color", Styles[i].Colour), ("dash", Styles[i].Dash), ("width", Styles[i].Width), ("shape", "hv"))),
        ("hovertemplate", $"{line.Policy}: %{{y}} messages at %{{x:.1f}} s<extra></extra>"));

    static Trace Marked(IReadOnlyList<ScriptEvent> events, List<string> who) => Figure.Trace("scatter",
        ("x", events.Select(e => Figure.Seconds(e.Seconds)).ToList()), ("y", events.Select(e => who.IndexOf(e.Who)).ToList()), ("yaxis", "y2"), ("mode", "markers"),
        ("cliponaxis", false), ("marker", Marks.Style(Meaning(events[0].Kind), 13)), ("name", Meaning(events[0].Kind).Meaning),
        ("text", events.Select(What).ToList()), ("hovertemplate", "%{text} at %{x:.1f} s<extra></extra>"));

    private static object Word(ScriptEvent e, List<string> who) =>
        new Dictionary<string, object>(Figure.Label(e.Text, Figure.Seconds(e.Seconds), who.IndexOf(e.Who), "x", "y2", "left", "middle")) { ["xshift"] = 9, ["yshift"] = 1 };

    // A line bears its name where it is farthest from the others, and not on the ground if it can be helped.
    private static object Name(PolicyLine line, IReadOnlyList<PolicyLine> all)
    {
        double Apart(int i) => all.Where(o => o != line).Min(o => Math.Abs(o.Points[i].Messages - line.Points[i].Messages));
        var best = Enumerable.Range(0, line.Points.Count).Max(Apart);
        var place = Enumerable.Range(0, line.Points.Count).Where(i => Apart(i) == best).OrderBy(i => line.Points[i].Messages == 0).First();
        var (seconds, messages) = line.Points[place];
        var toTheLeft = place > line.Points.Count * .75;
        return Figure.Label($"<b>{line.Policy}</b>", Figure.Seconds(toTheLeft ? line.Points[^1].Seconds : seconds), messages, "x", "y", toTheLeft ? "right" : "left");
    }

    private static Dictionary<string, object> Moment(double seconds) => Figure.Map(
        ("type", "line"), ("layer", "below"), ("x0", Figure.Seconds(seconds)), ("x1", Figure.Seconds(seconds)), ("yref", "paper"), ("y0", 0), ("y1", 1),
        ("line", Figure.Map(("color", Marks.Grid), ("width", 1.5), ("dash", "dot"))));

    private static object Life(string who, int row, IReadOnlyList<ScriptEvent> script, double end)
    {
        var born = script.FirstOrDefault(e => e.Who == who && e.Kind == ScriptKind.Created);
        var died = script.FirstOrDefault(e => e.Who == who && e.Kind == ScriptKind.Deleted)?.Seconds ?? end;
        return born == null ? null : Figure.Map(("type", "rect"), ("layer", "below"), ("yref", "y2"), ("x0", Figure.Seconds(born.Seconds)), ("x1", Figure.Seconds(died)),
            ("y0", row - .3), ("y1", row + .3), ("fillcolor", There.Colour + "40"), ("line", Figure.Map(("width", 0))));
    }

    // The last look before the next event shows what this one did.
    private static long After(PolicyLine line, IReadOnlyList<ScriptEvent> script, int i) =>
        line.Points.Last(p => p.Seconds <= (i + 1 < script.Count ? script[i + 1].Seconds : double.MaxValue)).Messages;

    private static Trace Cells(Fate fate, IReadOnlyList<FateRow> rows)
    {
        var (mark, all) = (Meaning(fate), rows.SelectMany((r, i) => r.Messages.Where(m => m.Fate == fate).Select(m => (m.Number, Row: i))).ToList());
        var x = all.Select(m => m.Number).ToList();
        var hover = ("hovertemplate", (object)$"%{{x}}: {mark.Meaning}<extra></extra>");
        if (fate == Fate.Rejected)
            return Figure.Trace("scatter", ("x", x), ("y", all.Select(m => m.Row).ToList()), ("mode", "markers"), ("name", mark.Meaning), ("marker", Marks.Style(mark, 16)), hover);
        return Figure.Trace("bar",
            ("x", x), ("y", all.Select(_ => .72).ToList()), ("base", all.Select(m => m.Row - .36).ToList()), ("width", .88), ("name", mark.Meaning), hover,
            ("marker", Figure.Map(("color", fate == Fate.Kept ? mark.Colour : Marks.Paper), ("line", Figure.Map(("color", Marks.Soft), ("width", 1))),
                ("pattern", fate == Fate.Deleted ? Figure.Map(("shape", "/"), ("fillmode", "overlay"), ("fgcolor", Marks.Soft), ("size", 8)) : null))));
    }

    private static string Plain(string name) => name.Replace("<br>", " ");
}
