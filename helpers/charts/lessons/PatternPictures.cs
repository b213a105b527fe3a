using Plotly.NET;

namespace Course.Helpers;

/// <summary>Lessons 11a to 11d: a state and its events, a shift of workers, what a last-value stream keeps, and where each job is.</summary>
public static class PatternPictures
{
    private static readonly Mark
        Working = new("at work", Marks.Grey, "square"),
        Waiting = new("ack wait running out", Marks.Grey, "x-pattern"),
        Replaced = new("replaced, no longer stored", Marks.Soft, "circle-open"),
        Newest = new("stored", Marks.Stored.Colour, "circle"),
        InStream = new("in JOBS", Marks.Stored.Colour, "circle"),
        Printed = new("printed", Marks.Ack.Colour, "square"),
        Dead = new("in DEAD", Marks.Term.Colour, "diamond");

    /// <summary>
    /// The value after each event, a line for each way to come to it; after is the last sequence before a moment worth a line, or with
    /// gone the last that is no longer stored.
    /// </summary>
    public static GenericChart States(IReadOnlyList<StateLine> lines, ulong after, string moment, string finding, bool gone = false) =>
        StatePictures.Of(lines, after, moment, finding, gone);

    /// <summary>
    /// A lane for each worker, a bar for each job in it with the job's number; unfinished ones are hatched until ack_wait is over.
    /// </summary>
    public static GenericChart Shift(IReadOnlyList<JobTurn> turns, double ackWaitSeconds, string finding)
    {
        var lanes = turns.Select(t => t.Worker).Distinct().Order().ToList();
        var text = new ChartText(finding)
        {
            Key = [Working, Waiting, .. turns.Select(t => Marks.Delivery(t.Attempt)).Distinct(), Marks.Ack],
            Facts = string.Join(" ", lanes.Select(w => $"{w} finished {turns.Count(t => t.Worker == w && t.To != null)}.")),
            Remark = "The number on a bar is the job's.",
            Table = ChartTable.Of(turns, ["worker", "job", "attempt", "from", "to"],
                t => [t.Worker, t.Job, t.Attempt, Figure.Seconds(t.From), t.To == null ? "never" : Figure.Seconds(t.To.Value)]),
        };
        Trace[] traces =
        [
            .. turns.Select(t => Bar(t, lanes, ackWaitSeconds)),
            .. turns.GroupBy(t => t.Attempt).OrderBy(g => g.Key)
                .Select(g => Ends(Marks.Delivery(g.Key), g, t => t.From, -.3, lanes, g.Key)),
            Ends(Marks.Ack, turns.Where(t => t.To != null), t => t.To!.Value, .3, lanes),
        ];
        return Figure.Of(text, traces, Drawing.Of(
            height: 110 + 72 * lanes.Count, bars: "overlay", x: [Axes.Time()], y: [Axes.Rows(lanes, grid: false)]));
    }

    /// <summary>Every message that was published, a row for each subject; those that the stream has kept are filled.</summary>
    public static GenericChart Kept(
        IReadOnlyList<(ulong Seq, string Subject, double Value)> published, IReadOnlyCollection<ulong> stored, string finding)
    {
        var rows = published.Select(p => p.Subject).Distinct().Order().ToList();
        Mark Meaning(ulong seq) => stored.Contains(seq) ? Newest : Replaced;
        var text = new ChartText(finding)
        {
            Key = [Newest, Replaced],
            Table = ChartTable.Of(published, ["sequence", "subject", "value", ""],
                p => [p.Seq, p.Subject, p.Value, Meaning(p.Seq).Meaning]),
        };
        return Figure.Of(text,
            published.GroupBy(p => Meaning(p.Seq)).Select(g => Traces.Scatter(
                g.Select(p => p.Seq), g.Select(p => p.Subject), StyleParam.Mode.Markers_Text, $"%{{y}}, sequence %{{x}}: {g.Key.Meaning}",
                g.Key.Meaning, marker: Style.Of(g.Key, 15), clip: false, texts: g.Select(p => Figure.Number(p.Value)),
                textPosition: StyleParam.TextPosition.TopCenter, textFont: Style.Font(colour: g.Key == Newest ? Marks.Ink : Marks.Soft))),
            Drawing.Of(
                height: 110 + 62 * rows.Count, y: [Axes.Rows(rows, categories: true)],
                x: [Axes.Numbers("stream sequence", published[0].Seq - .6, published[^1].Seq + .6)]));
    }

    /// <summary>A row for each step, a column for each job: where the job is then.</summary>
    public static GenericChart Places(IReadOnlyList<JobPlace> places, string finding)
    {
        var steps = places.Select(p => p.Step).Distinct().ToList();
        var groups = places.GroupBy(p => Where(p.Place)).ToList();
        var text = new ChartText(finding)
        {
            Key = groups.Select(g => g.Key),
            Table = ChartTable.Of(places, ["step", "place", "jobs"], p => [p.Step, p.Place, string.Join(" ", p.Jobs)]),
        };
        return Figure.Of(text,
            groups.Select(g => Traces.Scatter(
                g.SelectMany(p => p.Jobs), g.SelectMany(p => p.Jobs.Select(_ => p.Step)), StyleParam.Mode.Markers,
                $"job %{{x}}: {g.Key.Meaning}", g.Key.Meaning, marker: Style.Of(g.Key, 18), clip: false)),
            Drawing.Of(
                height: 120 + 48 * steps.Count, y: [Axes.Rows(steps, categories: true)],
                x: [Axes.Numbers("job", .4, places.SelectMany(p => p.Jobs).Max() + .6)]));
    }

    private static Mark Where(string place) => place switch { "JOBS" => InStream, "DEAD" => Dead, _ => Printed };

    private static Trace Bar(JobTurn turn, List<string> lanes, double ackWaitSeconds)
    {
        var mark = turn.To == null ? Waiting : Working;
        return Traces.Bars(
            new[] { lanes.IndexOf(turn.Worker) }, [Figure.Seconds((turn.To ?? turn.From + ackWaitSeconds) - turn.From)],
            Style.Marker(mark.Colour + (turn.To == null ? "30" : "60"), Style.Line(mark.Colour, 1)),
            $"{turn.Worker}: job {turn.Job}, attempt {turn.Attempt}", mark.Meaning, sideways: true,
            pattern: turn.To == null ? Style.Pattern("x", size: 10, solidity: .1) : null, bases: [Figure.Seconds(turn.From)],
            width: .42, texts: [$"<b>{turn.Job}</b>"], textInside: true, textFont: Style.Font(Figure.FontSize, Marks.Ink));
    }

    // What came stands on a bar's upper edge, what was answered on the lower.
    private static Trace Ends(
        Mark mark, IEnumerable<JobTurn> turns, Func<JobTurn, double> time, double edge, List<string> lanes, int attempt = 1) =>
        Traces.Attempts(turns.Select(t => Figure.Seconds(time(t))), turns.Select(t => lanes.IndexOf(t.Worker) + edge), mark, attempt, 13,
            mark.Meaning + " at %{x:.2f} s");
}
