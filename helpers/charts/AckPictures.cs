#nullable disable

namespace Course.Helpers;

public static class AckPictures
{
    private const int Row = 44;

    private static readonly Mark Soon = new("came back at once", Scale[0], "square"), Late = new("came back later: the darker, the longer it was away", Scale[^1], "square");

    private static string[] Scale => ["#FCE8BE", "#E69F00", "#995C00", "#4D2800"];

    /// <summary>
    /// A column for each stream sequence, under it what its handler answers; a row for each attempt after the first.
    /// Schedule holds the configured seconds before attempts 2, 3 …; its last entry goes on.
    /// </summary>
    public static GenericChart Attempts(
        IReadOnlyList<DeliverySample> samples, IReadOnlyList<double> schedule, IReadOnlyList<string> answers, string finding)
    {
        var waits = Waits(samples);
        var last = samples.Max(s => s.Attempt);
        var attempts = Enumerable.Range(2, last - 1).ToList();
        var wanted = attempts.Select(a => schedule[Math.Min(a - 2, schedule.Count - 1)]).ToList();
        var longest = Math.Max(wanted.Max(), waits.Values.DefaultIfEmpty().Max());
        var columns = answers.Select((answer, i) => $"<b>{i + 1}</b><br>{answer.Replace(", ", ",<br>")}").ToList();
        return Figure.Of(
            new ChartText(finding)
            {
                Key = [Soon, Late],
                Remark = "Empty: the message did not come so often. Each number is the seconds since the attempt before.",
                Table = new ChartTable(["attempt", .. answers.Select((a, i) => $"{i + 1}: {a}"), "configured"], attempts.Select((a, row) =>
                    new object[] { a }.Concat(answers.Select((_, i) => (object)Wait(waits, i, a))).Append(wanted[row]).ToArray()).ToList()),
            },
            [
                Cells(columns, attempts, attempts.Select(a => answers.Select((_, i) => Wait(waits, i, a)).ToList()).ToList(), longest, "x"),
                Cells(["<b>configured</b>"], attempts, wanted.Select(w => new List<double?> { w }).ToList(), longest, "x2"),
            ],
            ("height", 120 + Row * attempts.Count), ("margin", Figure.Map(("l", 8), ("r", 16), ("t", 44), ("b", 8))),
            ("xaxis", Columns(0, .82)), ("xaxis2", Columns(.86, 1)),
            ("yaxis", Figure.Map(("title", Figure.Map(("text", "attempt"))), ("autorange", "reversed"), ("dtick", 1), ("showgrid", false),
                ("zeroline", false), ("fixedrange", true))));
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

    static Trace Cells(List<string> columns, List<int> attempts, List<List<double?>> seconds, double longest, string axis) => Figure.Trace("heatmap",
        ("x", columns), ("y", attempts), ("z", seconds), ("xaxis", axis), ("zmin", 0), ("zmax", longest), ("showscale", false), ("hoverongaps", false),
        ("xgap", 3), ("ygap", 3), ("texttemplate", "%{text}"), ("text", seconds.Select(row => row.Select(s => s == null ? "" : $"{s:0.0} s").ToList()).ToList()),
        ("colorscale", Scale.Select((colour, i) => new object[] { (double)i / (Scale.Length - 1), colour }).ToArray()),
        ("hovertemplate", "attempt %{y}: %{z:.2f} s after the one before<extra></extra>"));

    private static Dictionary<string, object> Columns(double from, double to) => Figure.Map(
        ("type", "category"), ("domain", new[] { from, to }), ("side", "top"), ("showgrid", false), ("tickangle", 0), ("fixedrange", true),
        ("tickfont", Figure.Map(("size", 12))));
}
