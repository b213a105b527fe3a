#nullable disable

namespace Course.Helpers;

public static class PatternPictures
{
    private static readonly Mark
        Event = new("event", Marks.Stored.Colour, "circle"),
        Working = new("at work", "#999999", "square"),
        Waiting = new("ack wait running out", "#999999", "x-pattern"),
        Replaced = new("replaced, no longer stored", Marks.Soft, "circle-open"),
        Newest = new("stored", Marks.Stored.Colour, "circle"),
        InStream = new("in JOBS", Marks.Stored.Colour, "circle"),
        Printed = new("printed", Marks.Ack.Colour, "square"),
        Dead = new("in DEAD", Marks.Term.Colour, "diamond");

    private static readonly (string Colour, string Dash, double Width)[] Styles =
        [(Marks.Stored.Colour, "solid", 3), (Marks.Ink, "dash", 2.5), (Marks.Soft, "dot", 2)];

    /// <summary>The value after each event, a line for each way to come to it; after is the last sequence before a moment worth a line.</summary>
    public static GenericChart States(IReadOnlyList<StateLine> lines, ulong after, string moment, string finding, bool gone = false)
    {
        var (first, last) = (lines.Min(l => l.States[0].Seq), lines.Max(l => l.States[^1].Seq));
        var low = Math.Min(0, lines.Min(l => l.States.Min(s => Value(l, s))));
        var high = lines.Max(l => l.States.Max(s => Value(l, s)));
        return Figure.Of(
            new ChartText(finding)
            {
                Facts = string.Join(" ", lines.Select(l => $"{Capital(l.Name)}: {Figure.Number((double)Value(l, l.States[^1]))} after sequence {l.States[^1].Seq}.")),
                Table = Figure.Table(lines.SelectMany(l => l.States.Select(s => (Line: l, State: s))).ToList(), ["", "sequence", "value"],
                    r => [r.Line.Name, r.State.Seq, Value(r.Line, r.State)]),
            },
            lines.Select((l, i) => Steps(l, Styles[i % Styles.Length])),
            ("height", 340), ("margin", Figure.Map(("l", 8), ("r", 76), ("t", 62), ("b", 8))),
            ("shapes", new[] { gone ? Gone(first, after) : Moment(after) }),
            ("annotations", lines.SelectMany((l, i) => NamesOf(l, Styles[i % Styles.Length].Colour)).Append(MomentLabel(first, after, moment, gone)).ToArray()),
            ("xaxis", Figure.Map(Figure.Title("stream sequence"), ("dtick", 1), ("tickangle", 0), ("tickfont", Figure.Map(("size", 12))),
                ("showgrid", false), ("zeroline", false), Figure.Range(first - .5, last + .4))),
            ("yaxis", Figure.Map(Figure.Title("balance"), ("zeroline", true), Figure.Range((double)low - 12, (double)high * 1.15))));
    }

    /// <summary>A lane for each worker, a bar for each job in it with the job's number; unfinished ones are hatched until ack_wait is over.</summary>
    public static GenericChart Shift(IReadOnlyList<JobTurn> turns, double ackWaitSeconds, string finding)
    {
        var lanes = turns.Select(t => t.Worker).Distinct().Order().ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = [Working, Waiting, .. turns.Select(t => Marks.Delivery(t.Attempt)).Distinct(), Marks.Ack],
                Facts = string.Join(" ", lanes.Select(w => $"{w} finished {turns.Count(t => t.Worker == w && t.To != null)}.")),
                Remark = "The number on a bar is the job's.",
                Table = Figure.Table(turns, ["worker", "job", "attempt", "from", "to"],
                    t => [t.Worker, t.Job, t.Attempt, Figure.Seconds(t.From), t.To == null ? "never" : Figure.Seconds(t.To.Value)]),
            },
            [.. turns.Select(t => Bar(t, lanes, ackWaitSeconds)),
                .. turns.GroupBy(t => t.Attempt).OrderBy(g => g.Key).Select(g => Ends(Marks.Delivery(g.Key), g.ToList(), t => t.From, -.3, lanes, g.Key)),
                Ends(Marks.Ack, turns.Where(t => t.To != null).ToList(), t => t.To.Value, .3, lanes)],
            ("height", 110 + 72 * lanes.Count), ("barmode", "overlay"), Figure.TimeAxis(),
            ("yaxis", Figure.Map(("tickvals", lanes.Select((_, i) => i).ToList()), ("ticktext", lanes), ("zeroline", false), ("showgrid", false),
                Figure.Range(lanes.Count - .4, -.6), ("ticks", "outside"), ("ticklen", 10), ("tickcolor", Marks.Paper), ("fixedrange", true))));
    }

    /// <summary>Every message that was published, a row for each subject; those that the stream has kept are filled.</summary>
    public static GenericChart Kept(IReadOnlyList<(ulong Seq, string Subject, double Value)> published, IReadOnlyCollection<ulong> stored, string finding)
    {
        var rows = published.Select(p => p.Subject).Distinct().Order().ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = [Newest, Replaced],
                Table = Figure.Table(published, ["sequence", "subject", "value", ""], p => [p.Seq, p.Subject, p.Value, Meaning(p.Seq).Meaning]),
            },
            published.GroupBy(p => Meaning(p.Seq)).Select(g => Figure.Trace("scatter",
                ("x", g.Select(p => p.Seq).ToList()), ("y", g.Select(p => p.Subject).ToList()), ("name", g.Key.Meaning), ("mode", "markers+text"),
                ("text", g.Select(p => Figure.Number(p.Value)).ToList()), ("textposition", "top center"), ("cliponaxis", false),
                ("textfont", Figure.Map(("color", g.Key == Newest ? Marks.Ink : Marks.Soft))),
                ("marker", Marks.Style(g.Key, 15)), ("hovertemplate", $"%{{y}}, sequence %{{x}}: {g.Key.Meaning}<extra></extra>"))),
            ("height", 110 + 62 * rows.Count),
            ("xaxis", Figure.Map(Figure.Title("stream sequence"), ("dtick", 1), ("tickangle", 0), ("showgrid", false), ("zeroline", false),
                Figure.Range(published[0].Seq - .6, published[^1].Seq + .6))),
            ("yaxis", Figure.Map(("type", "category"), ("categoryorder", "array"), ("categoryarray", rows), ("range", new[] { rows.Count - .4, -.6 }),
                ("ticks", "outside"), ("ticklen", 10), ("tickcolor", Marks.Paper), ("fixedrange", true))));

        Mark Meaning(ulong seq) => stored.Contains(seq) ? Newest : Replaced;
    }

    /// <summary>A row for each step, a column for each job: where the job is then.</summary>
    public static GenericChart Places(IReadOnlyList<JobPlace> places, string finding)
    {
        var steps = places.Select(p => p.Step).Distinct().ToList();
        var groups = places.GroupBy(p => Where(p.Place)).ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = groups.Select(g => g.Key),
                Table = Figure.Table(places, ["step", "place", "jobs"], p => [p.Step, p.Place, string.Join(" ", p.Jobs)]),
            },
            groups.Select(g => Figure.Trace("scatter",
                ("x", g.SelectMany(p => p.Jobs).ToList()), ("y", g.SelectMany(p => p.Jobs.Select(_ => p.Step)).ToList()), ("name", g.Key.Meaning),
                ("mode", "markers"), ("cliponaxis", false), ("marker", Marks.Style(g.Key, 18)), ("hovertemplate", $"job %{{x}}: {g.Key.Meaning}<extra></extra>"))),
            ("height", 120 + 48 * steps.Count),
            ("xaxis", Figure.Map(Figure.Title("job"), ("dtick", 1), ("tickangle", 0), ("showgrid", false), ("zeroline", false),
                Figure.Range(.4, places.SelectMany(p => p.Jobs).Max() + .6))),
            ("yaxis", Figure.Map(("type", "category"), ("categoryorder", "array"), ("categoryarray", steps), ("range", new[] { steps.Count - .4, -.6 }),
                ("ticks", "outside"), ("ticklen", 10), ("tickcolor", Marks.Paper), ("fixedrange", true))));
    }

    private static Mark Where(string place) => place switch { "JOBS" => InStream, "DEAD" => Dead, _ => Printed };

    private static decimal Value(StateLine line, AccountState state) => state.Balances.GetValueOrDefault(line.Account);

    // Only events of the account get a dot; the line goes on where others happen.
    private static Trace Steps(StateLine line, (string Colour, string Dash, double Width) style)
    {
        var values = line.States.Select(s => Value(line, s)).ToList();
        return Figure.Trace("scatter",
            ("x", line.States.Select(s => s.Seq).ToList()), ("y", values), ("name", line.Name), ("mode", "lines+markers"),
            Figure.Line(style.Colour, style.Width, style.Dash, "hv"),
            ("marker", Figure.Map(("color", style.Colour), ("symbol", Event.Symbol),
                ("size", values.Select((v, i) => i == 0 && v != 0 || i > 0 && v != values[i - 1] ? 10 : 0).ToList()))),
            ("hovertemplate", $"{line.Name} after sequence %{{x}}: %{{y}}<extra></extra>"));
    }

    // A short name stands beside the line's end, a long one above it; a line in the background has its name at its top.
    private static IEnumerable<object> NamesOf(StateLine line, string colour)
    {
        var (top, end) = (line.States.MaxBy(s => Value(line, s)), line.States[^1]);
        if (colour == Marks.Soft)
            return [Figure.Label(line.Name, top.Seq + .1, Value(line, top), "x", "y", colour: Marks.Soft)];
        var (value, beside) = ($"<b>{Figure.Number((double)Value(line, end))}</b>", line.Name.Length < 6);
        var number = Figure.Label(beside ? $"{value} {line.Name}" : value, end.Seq, Value(line, end), "x", "y", "left", "middle");
        number["xshift"] = 12;
        // Above the axis, too, so that its line does not run through the name.
        var name = Figure.Label(line.Name, end.Seq, Math.Max(Value(line, end), 0), "x", "y", "right");
        return beside ? [number] : [number, name];
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    static object Moment(ulong after) => Figure.Map(("type", "line"), ("x0", after + .5), ("x1", after + .5), ("yref", "paper"), ("y0", 0), ("y1", 1),
        ("line", Figure.Map(("color", Marks.Soft), ("width", 1.5), ("dash", "dash"))));

    static object Gone(ulong first, ulong last) => Figure.Map(("type", "rect"), ("layer", "below"), ("x0", first - .5), ("x1", last + .5),
        ("yref", "paper"), ("y0", 0), ("y1", 1), ("fillcolor", Marks.Grid), ("line", Figure.Map(("width", 0))));

    private static object MomentLabel(ulong first, ulong after, string moment, bool gone) => Figure.Label(
        moment, gone ? (first + after) / 2.0 : after + .5, 1, "x", "paper", xanchor: "center", colour: Marks.Soft);

    private static Trace Bar(JobTurn turn, List<string> lanes, double ackWaitSeconds)
    {
        var mark = turn.To == null ? Waiting : Working;
        return Figure.Trace("bar",
            ("orientation", "h"), ("base", new[] { Figure.Seconds(turn.From) }), ("x", new[] { Figure.Seconds((turn.To ?? turn.From + ackWaitSeconds) - turn.From) }),
            ("y", new[] { lanes.IndexOf(turn.Worker) }), ("width", .42), ("name", mark.Meaning), ("text", new[] { $"<b>{turn.Job}</b>" }), ("textposition", "inside"),
            ("insidetextanchor", "middle"), ("textangle", 0), ("textfont", Figure.Map(("color", Marks.Ink), ("size", Figure.FontSize))),
            ("constraintext", "none"), ("hovertemplate", $"{turn.Worker}: job {turn.Job}, attempt {turn.Attempt}<extra></extra>"),
            ("marker", Figure.Map(("color", mark.Colour + (turn.To == null ? "30" : "60")), ("line", Figure.Map(("width", 0))),
                ("pattern", turn.To == null ? Figure.Map(("shape", "x"), ("fillmode", "overlay"), ("fgcolor", Marks.Soft), ("size", 10), ("solidity", .1)) : null))));
    }

    // What came stands on a bar's upper edge, what was answered on the lower.
    static Trace Ends(Mark mark, IReadOnlyList<JobTurn> turns, Func<JobTurn, double> time, double edge, List<string> lanes, int attempt = 1) => Figure.Trace("scatter",
        ("x", turns.Select(t => Figure.Seconds(time(t))).ToList()), ("y", turns.Select(t => lanes.IndexOf(t.Worker) + edge).ToList()), ("name", mark.Meaning),
        ("mode", attempt > 1 ? "markers+text" : "markers"), ("text", attempt > 1 ? $"{attempt}" : null), ("textposition", "top center"),
        ("cliponaxis", false), ("marker", Marks.Style(mark, 13)),
        ("hovertemplate", mark.Meaning + " at %{x:.2f} s<extra></extra>"));
}
