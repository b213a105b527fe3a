using Plotly.NET;

namespace Course.Helpers;

/// <summary>What a stream holds over time, and how it got there.</summary>
internal static class StatePicture
{
    public static GenericChart Of(
        IReadOnlyList<StreamSample> samples, string finding, long? maxMessages, long? maxBytes, string? id, bool frame)
    {
        var shown = frame ? ChartFrames.Even(samples, s => s.Seconds, (s, time) => s with { Seconds = time }) : Figure.Thin(samples);
        var window = Math.Max(1, shown.Select(s => s.Seconds).LastOrDefault() / 20);
        var (stored, removed) = (Rates(shown, s => s.LastSeq, window), Rates(shown, s => Math.Max(s.FirstSeq, 1), window));
        var last = shown.Count == 0 ? new StreamSample(0, 0, 0, 0, 0) : shown[^1];
        var text = new ChartText(finding)
        {
            Facts = Facts(last, maxBytes),
            Table = Table(shown, stored, removed),
            Remark = frame ? null : Figure.ThinnedRemark(samples.Count),
            Id = id,
            IsFrame = frame,
        };
        var most = shown.Select(s => s.Messages).DefaultIfEmpty().Max();
        var limit = maxMessages > 0 && most * 5 >= maxMessages ? maxMessages : null;
        return Figure.Of(text,
            [
                Panel(shown, shown.Select(s => (double)s.Messages), 1, Marks.Stored, frame),
                Panel(shown, stored, 2, Marks.Stored, frame),
                Panel(shown, removed, 3, Marks.Removed, frame),
            ],
            Drawing.Of(
                height: 400, x: [Axes.Time(above: 3, frame ? last.Seconds : null)],
                y:
                [
                    Axes.Count(Math.Max(most, limit ?? 0), 3, (.72, .94), frame: frame),
                    Axes.Count(stored.DefaultIfEmpty().Max(), 3, (.38, .6), frame: frame),
                    Axes.Count(removed.DefaultIfEmpty().Max(), 3, (.04, .26), frame: frame),
                ],
                labels:
                [
                    Labels.Panel(1, $"<b>messages</b>: {Figure.Number(last.Messages)} now{Limit(maxMessages)}"),
                    Labels.Panel(.66, $"<b>stored/s</b>: {Peak(stored)}"),
                    Labels.Panel(.32, $"<b>removed/s</b>: {Peak(removed)}"),
                ],
                shapes: limit == null ? [] : [Shapes.Horizontal(limit.Value, Marks.Ink)]));
    }

    // The first panel is a staircase, the rates are areas.
    private static Trace Panel(IReadOnlyList<StreamSample> shown, IEnumerable<double> values, int axis, Mark mark, bool frame) =>
        Traces.Scatter(shown.Select(s => Figure.Seconds(s.Seconds)), values,
        axis == 1 && shown.Count <= 40 ? StyleParam.Mode.Lines_Markers : StyleParam.Mode.Lines, "%{y:,.0f} at %{x:.1f} s", axis: axis,
        line: Style.Line(mark.Colour, 2, shape: axis == 1 ? "hv" : "linear"), marker: Style.Of(mark, 5),
        fill: axis == 1 ? null : StyleParam.Fill.ToZero_y,
        fillColour: axis == 1 ? null : mark.Colour == Marks.Ink ? Marks.Grid : mark.Colour + "33", even: frame);

    private static string Limit(long? limit) => limit > 0 ? $" (limit {Figure.Number(limit.Value)})" : "";

    private static string Peak(IReadOnlyList<double> rates)
    {
        var peak = rates.DefaultIfEmpty().Max();
        return peak == 0 ? "none" : $"up to {Figure.Number(Math.Round(peak))}";
    }

    private static string Facts(StreamSample s, long? maxBytes) =>
        $"{Figure.Number(s.Messages)} messages, {Figure.Bytes(s.Bytes)}" +
        (maxBytes > 0 ? $" of at most {Figure.Bytes(maxBytes.Value)}, " : ", ") +
        $"first sequence {Figure.Number(s.FirstSeq)}, last sequence {Figure.Number(s.LastSeq)}";

    private static ChartTable Table(IReadOnlyList<StreamSample> samples, IReadOnlyList<double> stored, IReadOnlyList<double> removed) =>
        ChartTable.Of(
            [.. samples.Select((s, i) => (Sample: s, Stored: stored[i], Removed: removed[i]))],
            ["seconds", "messages", "bytes", "first sequence", "last sequence", "stored/s", "removed/s"],
            r => [Figure.Seconds(r.Sample.Seconds), r.Sample.Messages, r.Sample.Bytes, r.Sample.FirstSeq, r.Sample.LastSeq,
                Math.Round(r.Stored, 1), Math.Round(r.Removed, 1)]);

    // How much a sequence grew in the last so many seconds, per second: two a second, evenly, show as 2 and not as 0 and 10 in turn.
    private static List<double> Rates(IReadOnlyList<StreamSample> samples, Func<StreamSample, ulong> sequence, double window) =>
        [.. samples.Select((s, i) => Math.Round(Math.Max(sequence(s) - At(samples, sequence, s.Seconds - window, i), 0) / window, 2))];

    private static double At(IReadOnlyList<StreamSample> samples, Func<StreamSample, ulong> sequence, double seconds, int from)
    {
        while (from > 0 && samples[from].Seconds > seconds)
            from--;
        if (from == 0 && samples[0].Seconds >= seconds)
            return sequence(samples[0]);
        var (before, after) = (samples[from], samples[from + 1]);
        var part = (seconds - before.Seconds) / (after.Seconds - before.Seconds);
        return sequence(before) + part * ((double)sequence(after) - sequence(before));
    }
}
