using Plotly.NET;

namespace Course.Helpers;

/// <summary>How far behind a consumer is over time.</summary>
internal static class LagPicture
{
    public static readonly Mark
        Pending = new("not delivered yet", Marks.Stored.Colour, "square"),
        Waiting = new("delivered, waiting for an ack", Marks.Delivery(1).Colour, "square");

    public static GenericChart Of(IReadOnlyList<LagSample> samples, string finding)
    {
        var shown = Figure.Thin(samples);
        var seconds = shown.Select(s => Figure.Seconds(s.Seconds)).ToList();
        var last = shown.Count == 0 ? new LagSample(0, 0, 0, 0, 0) : shown[^1];
        var text = new ChartText(finding)
        {
            // A figure of its own: messages that were given up stay in it, and are not ack pending.
            Facts = $"At the end: {Figure.Number(last.Pending)} pending, {Figure.Number(last.AckPending)} ack pending, " +
                $"{Figure.Number(last.Redelivered)} redelivered, ack floor {Figure.Number(last.AckFloor)}.",
            Key = [Pending, Waiting],
            Remark = Figure.ThinnedRemark(samples.Count),
            Table = ChartTable.Of(shown, ["seconds", "pending", "ack pending", "redelivered", "ack floor"],
                s => [Figure.Seconds(s.Seconds), s.Pending, s.AckPending, s.Redelivered, s.AckFloor]),
        };
        return Figure.Of(text,
            [
                Layer(seconds, shown.Select(s => s.AckPending), Waiting),
                Layer(seconds, shown.Select(s => s.Pending), Pending),
                Traces.Scatter(seconds, shown.Select(s => s.AckFloor), StyleParam.Mode.Lines, "ack floor %{y} at %{x:.1f} s", "ack floor",
                    axis: 2, line: Style.Line(Marks.Ack.Colour, 3, shape: "hv")),
            ],
            Drawing.Of(
                height: 400, x: [Axes.Time(above: 2)],
                y:
                [
                    Axes.Count(shown.Select(s => s.Pending + s.AckPending).DefaultIfEmpty().Max(), 4, (.44, .93)),
                    Axes.Count(shown.Select(s => (double)s.AckFloor).DefaultIfEmpty().Max(), 2, (.04, .28)),
                ],
                labels: [Labels.Panel(1, "<b>messages</b>"), Labels.Panel(.36, "<b>ack floor</b> (stream sequence)")]));
    }

    /// <summary>One layer of the lag; the layers of one figure are stacked.</summary>
    public static Trace Layer(IEnumerable<double> seconds, IEnumerable<long> messages, Mark mark, int axis = 1, bool even = false) =>
        Traces.Scatter(
            seconds, messages, StyleParam.Mode.Lines, "%{y:,d} " + mark.Meaning, mark.Meaning, axis,
            Style.Line(mark.Colour, 1.5, shape: "hv"), stack: "lag", fillColour: mark.Colour + "B0", even: even);
}
