namespace Course.Helpers;

/// <summary>Lesson 12b: how long each promise takes.</summary>
public static class PromisePictures
{
    private static readonly Mark Waited = new("time for one, in the median", Marks.Stored.Colour, "square");

    /// <summary>A bar for each way, as long as it took.</summary>
    public static GenericChart Times(IReadOnlyList<TimedWay> ways, string finding)
    {
        var most = ways.Max(w => w.Milliseconds);
        var text = new ChartText(finding)
        {
            Key = [Waited],
            Table = ChartTable.Of(ways, ["", "milliseconds"], w => [w.Way, Math.Round(w.Milliseconds, 3)]),
        };
        var bars = Traces.Bars(
            ways.Select(w => w.Way), ways.Select(w => Math.Round(w.Milliseconds, 4)), Style.Bar(Waited), "%{y}: %{x} ms", Waited.Meaning, sideways: true);
        return Figure.Of(text, [bars], Drawing.Of(
            height: 80 + 50 * ways.Count, barGap: .6,
            x: [Axes.Of("milliseconds", (0, most * 1.15), isFixed: true)],
            y: [Axes.Rows([.. ways.Select(w => w.Way)], categories: true, above: .7)],
            labels: ways.Select((w, i) => Labels.Beside(Figure.Milliseconds(w.Milliseconds), most * .01, i - .22))));
    }
}
