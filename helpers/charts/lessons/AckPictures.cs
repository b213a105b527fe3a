namespace Course.Helpers;

/// <summary>Lesson 8b: how long each message stayed away before each attempt, with the configured schedule beside it.</summary>
public static class AckPictures
{
    private const int Row = 44;

    private static readonly string[] Scale = ["#FCE8BE", "#F3C560", "#E69F00", "#C07C00"];

    private static readonly Mark
        Soon = new("came back at once", Scale[0], "square"),
        Late = new("came back later: the darker, the longer it was away", Scale[^1], "square");

    /// <summary>
    /// A column for each stream sequence, under it what its handler answers; a row for each attempt after the first.
    /// Schedule holds the configured seconds before attempts 2, 3 …; its last entry goes on.
    /// </summary>
    public static GenericChart Attempts(
        IReadOnlyList<DeliverySample> samples, IReadOnlyList<double> schedule, IReadOnlyList<string> answers, string finding)
    {
        var waits = Waits(samples);
        var attempts = Enumerable.Range(2, samples.Max(s => s.Attempt) - 1).ToList();
        var wanted = attempts.Select(a => schedule[Math.Min(a - 2, schedule.Count - 1)]).ToList();
        var longest = Math.Max(wanted.Max(), waits.Values.DefaultIfEmpty().Max());
        var columns = answers.Select((answer, i) => $"<b>{i + 1}</b><br>{answer.Replace(", ", ",<br>", StringComparison.Ordinal)}");
        var seen = attempts.Select(a => answers.Select((_, i) => Wait(waits, i, a)).ToList()).ToList();
        var text = new ChartText(finding)
        {
            Key = [Soon, Late],
            Remark = "Empty: the message did not come so often. Each number is the seconds since the attempt before.",
            Table = ChartTable.Of(
                [.. attempts.Select((a, i) => (Attempt: a, Seen: seen[i], Wanted: wanted[i]))],
                ["attempt", .. answers.Select((a, i) => $"{i + 1}: {a}"), "configured"],
                r => [r.Attempt, .. r.Seen.Select(s => (object?)s), r.Wanted]),
        };
        return Figure.Of(text,
            [
                Cells([.. columns], attempts, seen, longest, 1),
                Cells(["<b>configured</b>"], attempts, wanted.Select(w => new double?[] { w }), longest, 2),
            ],
            Drawing.Of(
                height: 120 + Row * attempts.Count, margin: (8, 16, 44, 8), y: [Axes.Downwards("attempt")],
                x: [Axes.Columns(domain: (0, .82), onTop: true, grid: false), Axes.Columns(domain: (.86, 1), onTop: true, grid: false)]));
    }

    private static Dictionary<(ulong Seq, int Attempt), double> Waits(IReadOnlyList<DeliverySample> samples) => (
        from sample in samples
        group sample by sample.StreamSeq into mine
        let inOrder = mine.OrderBy(s => s.Attempt).ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        select (pair.Second, Seconds: Math.Max(pair.Second.Seconds - pair.First.Seconds, 0)))
        .ToDictionary(w => (w.Second.StreamSeq, w.Second.Attempt), w => Math.Round(w.Seconds, 3));

    private static double? Wait(Dictionary<(ulong Seq, int Attempt), double> waits, int column, int attempt) =>
        waits.TryGetValue(((ulong)column + 1, attempt), out var seconds) ? seconds : null;

    private static Trace Cells(
        IReadOnlyList<string> columns, IReadOnlyList<int> attempts, IEnumerable<IReadOnlyList<double?>> seconds, double longest,
        int axis) =>
        Traces.Cells(
            columns, attempts, seconds, longest, Scale, seconds.Select(row => row.Select(s => s == null ? "" : $"{s:0.0} s")),
            "attempt %{y}: %{z:.2f} s after the one before", axis);
}
