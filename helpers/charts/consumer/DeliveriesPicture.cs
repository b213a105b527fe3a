namespace Course.Helpers;

/// <summary>How often each message came, and why: a pattern for each cause, so that the attempt can have the colour.</summary>
internal static class DeliveriesPicture
{
    private static readonly Mark FirstTime = new("first delivery", Marks.Delivery(1).Colour, "square");

    public static GenericChart Of(IReadOnlyList<DeliverySample> samples, string finding)
    {
        var sequences = samples.Select(s => s.StreamSeq).Distinct().Order().DefaultIfEmpty().ToList();
        var groups = samples.GroupBy(s => (s.Attempt, Cause: Cause(s))).OrderBy(g => g.Key.Attempt);
        var most = samples.GroupBy(s => s.StreamSeq).Select(g => g.Count()).DefaultIfEmpty().Max();
        var text = new ChartText(finding)
        {
            Facts = $"{Figure.Number(sequences.Count)} messages, {Figure.Number(samples.Count)} deliveries, " +
                $"{Figure.Number(samples.Count(s => s.Attempt > 1))} of them redeliveries.",
            Key = samples.Select(Cause).Distinct().OrderBy(c => c.Meaning == FirstTime.Meaning ? 0 : 1).ThenBy(c => c.Meaning),
            Table = ChartTable.Of(samples, ["seconds", "stream sequence", "attempt", "cause"],
                s => [Figure.Seconds(s.Seconds), s.StreamSeq, s.Attempt, s.Attempt == 1 ? "" : s.Cause]),
        };
        return Figure.Of(text,
            groups.Select(g => Stack(g.Key.Attempt, g.Key.Cause, [.. g.Select(s => s.StreamSeq)], named: sequences.Count <= 40)),
            Drawing.Of(
                bars: "stack", barGap: .25, y: [Axes.Count(most, 5, title: "deliveries")],
                x: [Axes.Numbers("stream sequence", sequences[0] - .5, sequences[^1] + .5, sequences[^1] - sequences[0] < 15 ? 1 : null)]));
    }

    private static Mark Cause(DeliverySample sample) => sample.Attempt == 1 ? FirstTime : sample.Cause switch
    {
        "nak" => new("again after a nak", Marks.Delivery(2).Colour, "/"),
        "nak with delay" => new("again after a nak with delay", Marks.Delivery(2).Colour, "x-pattern"),
        null or "" or "ack wait" => new("again after ack_wait", Marks.Delivery(2).Colour, "square"),
        _ => new($"again after {sample.Cause}", Marks.Delivery(2).Colour, "square"),
    };

    private static Trace Stack(int attempt, Mark cause, IReadOnlyList<ulong> sequences, bool named)
    {
        var pattern = cause.Symbol switch { "/" => "/", "x-pattern" => "x", _ => "" };
        return Traces.Bars(
            sequences, sequences.Select(_ => 1), Style.Marker(Marks.Delivery(attempt).Colour, Style.Line(Marks.Soft, 1)),
            $"sequence %{{x}}, delivery {attempt}, {cause.Meaning}", cause.Meaning, pattern: Style.Pattern(pattern, Marks.Paper, 8, .6, .2),
            texts: named ? sequences.Select(_ => $"{attempt}") : null, textInside: true, textFont: Style.Font(Figure.FontSize, Marks.LettersOn(Marks.Delivery(attempt).Colour)));
    }
}
