using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>Lessons 7a and 7b: what each policy keeps while one script of events runs, and what became of each message.</summary>
public static class RetentionPictures
{
    private static readonly Mark
        Published = Marks.Stored with { Meaning = "published" },
        Gone = Marks.Removed with { Meaning = "consumer deleted" },
        There = new("consumer exists", Marks.Grey, "square");

    private static readonly (string Colour, string Dash, double Width)[] Styles =
        [("#0072B2", "solid", 4.5), ("#009E73", "dash", 3), (Marks.Ink, "dot", 3)];

    /// <summary>Messages in each stream on one time axis, and above it the script that all of them went through.</summary>
    public static GenericChart Policies(IReadOnlyList<ScriptEvent> script, IReadOnlyList<PolicyLine> lines, string finding)
    {
        var who = script.Select(e => e.Who).Distinct().ToList();
        var points = lines.SelectMany(l => l.Points).ToList();
        var moments = script.Where(e => e.Kind != ScriptKind.Created).ToList();
        var text = new ChartText(finding)
        {
            Facts = $"At the end: {string.Join(", ", lines.Select(l => $"{l.Policy} {l.Points[^1].Messages}"))}.",
            Key = [.. moments.Select(e => Meaning(e.Kind)).Distinct(), There],
            Table = ChartTable.Of(
                [.. script.Select((e, i) => (Event: e, After: lines.Select(l => After(l, script, i))))],
                ["seconds", "who", "what", .. lines.Select(l => $"then in {l.Policy}")],
                r => [Figure.Seconds(r.Event.Seconds), r.Event.Who, What(r.Event), .. r.After.Select(a => (object)a)]),
        };
        return Figure.Of(text, [.. lines.Select(Line), .. moments.GroupBy(e => e.Kind).Select(g => Marked([.. g], who))], Drawing.Of(
            height: 470, margin: (8, 24, 30, 8), x: [Axes.Time()],
            y: [Axes.Count(points.Max(p => p.Messages), 5, (0, .61)), Axes.Rows(who, grid: false, domain: (.7, 1), above: .75)],
            labels: [Labels.At("<b>messages in the stream</b>", 0, .63), .. lines.Select(l => Name(l, lines)),
                .. moments.Select(e => Word(e, who))],
            shapes: [.. moments.Select(e => Shapes.Vertical(Figure.Seconds(e.Seconds), Marks.Grid, "dot", below: true)),
                .. script.Where(e => e.Kind == ScriptKind.Created).Select(e => Life(e, who, script, points.Max(p => p.Seconds)))]));
    }

    /// <summary>A row for each stream or moment, a cell for each message: what became of it.</summary>
    public static GenericChart Fates(IReadOnlyList<FateRow> rows, string finding, string unit = "stream sequence")
    {
        var messages = rows.SelectMany(r => r.Messages).ToList();
        var fates = messages.Select(m => m.Fate).Distinct().Order().ToList();
        var text = new ChartText(finding)
        {
            Key = fates.Select(Meaning),
            Table = ChartTable.Of(rows, ["", .. fates.Select(f => Meaning(f).Meaning)],
                r => [r.Name.Replace("<br>", " ", StringComparison.Ordinal), .. fates.Select(r.Numbers)]),
        };
        return Figure.Of(text, fates.Select(f => Cells(f, rows)), Drawing.Of(
            height: 90 + 46 * Math.Max(rows.Count, 2), bars: "overlay", margin: (8, 16, 12, 8),
            x: [Axes.Numbers(unit, .4, messages.Max(m => m.Number) + .6)], y: [Axes.Rows([.. rows.Select(r => r.Name)], grid: false)]));
    }

    private static Mark Meaning(ScriptKind kind) =>
        kind switch { ScriptKind.Published => Published, ScriptKind.Acked => Marks.Ack, _ => Gone };

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

    private static Trace Line(PolicyLine line, int i) => Traces.Scatter(
        line.Points.Select(p => Figure.Seconds(p.Seconds)), line.Points.Select(p => p.Messages), StyleParam.Mode.Lines,
        $"{line.Policy}: %{{y}} messages at %{{x:.1f}} s", line.Policy,
        line: Style.Line(Styles[i].Colour, Styles[i].Width, Styles[i].Dash, "hv"));

    private static Trace Marked(IReadOnlyList<ScriptEvent> events, List<string> who) => Traces.Scatter(
        events.Select(e => Figure.Seconds(e.Seconds)), events.Select(e => who.IndexOf(e.Who)), StyleParam.Mode.Markers,
        "%{text} at %{x:.1f} s", Meaning(events[0].Kind).Meaning, axis: 2, marker: Style.Of(Meaning(events[0].Kind), 13), clip: false,
        texts: events.Select(What));

    private static Annotation Word(ScriptEvent e, List<string> who) =>
        Labels.At(e.Text, Figure.Seconds(e.Seconds), who.IndexOf(e.Who), "x", "y2", yanchor: "middle", right: 9, up: 1);

    // A line bears its name where it is farthest from the others, and not on the ground if it can be helped.
    private static Annotation Name(PolicyLine line, IReadOnlyList<PolicyLine> all)
    {
        double Apart(int i) => all.Where(o => o != line).Min(o => Math.Abs(o.Points[i].Messages - line.Points[i].Messages));
        var places = Enumerable.Range(0, line.Points.Count).ToList();
        var best = places.Max(Apart);
        var place = places.Where(i => Apart(i) == best).OrderBy(i => line.Points[i].Messages == 0).First();
        var (seconds, messages) = line.Points[place];
        var toTheLeft = place > line.Points.Count * .75;
        return Labels.Beside($"<b>{line.Policy}</b>", Figure.Seconds(toTheLeft ? line.Points[^1].Seconds : seconds), messages,
            toTheLeft ? "right" : "left");
    }

    private static Shape Life(ScriptEvent born, List<string> who, IReadOnlyList<ScriptEvent> script, double end)
    {
        var died = script.FirstOrDefault(e => e.Who == born.Who && e.Kind == ScriptKind.Deleted)?.Seconds ?? end;
        return Shapes.Bar(Figure.Seconds(born.Seconds), Figure.Seconds(died), who.IndexOf(born.Who), .3, There.Colour, "y2");
    }

    // The last look before the next event shows what this one did.
    private static long After(PolicyLine line, IReadOnlyList<ScriptEvent> script, int i) =>
        line.Points.Last(p => p.Seconds <= (i + 1 < script.Count ? script[i + 1].Seconds : double.MaxValue)).Messages;

    private static Trace Cells(Fate fate, IReadOnlyList<FateRow> rows)
    {
        var mark = Meaning(fate);
        var all = rows.SelectMany((r, i) => r.Messages.Where(m => m.Fate == fate).Select(m => (m.Number, Row: i))).ToList();
        var hover = $"%{{x}}: {mark.Meaning}";
        if (fate == Fate.Rejected)
            return Traces.Scatter(
                all.Select(m => m.Number), all.Select(m => m.Row), StyleParam.Mode.Markers, hover, mark.Meaning,
                marker: Style.Of(mark, 16));
        var marker = Style.Marker(fate == Fate.Kept ? mark.Colour : Marks.Paper, Style.Line(Marks.Soft, 1));
        return Traces.Bars(
            all.Select(m => m.Number), all.Select(_ => .72), marker, hover, mark.Meaning,
            pattern: fate == Fate.Deleted ? Style.Pattern("/") : null, bases: all.Select(m => m.Row - .36), width: .88);
    }
}
