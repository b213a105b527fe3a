using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>Lesson 11a: a state and the events that made it.</summary>
internal static class StatePictures
{
    private static readonly (string Colour, string Dash, double Width)[] Styles =
        [(Marks.Stored.Colour, "solid", 3), (Marks.Ink, "dash", 2.5), (Marks.Soft, "dot", 2)];

    public static GenericChart Of(IReadOnlyList<StateLine> lines, ulong after, string moment, string finding, bool gone)
    {
        var (first, last) = (lines.Min(l => l.States[0].Seq), lines.Max(l => l.States[^1].Seq));
        var (low, high) = (Math.Min(0, lines.Min(l => l.Values.Min())), lines.Max(l => l.Values.Max()));
        var text = new ChartText(finding)
        {
            Facts = string.Join(" ", lines.Select(l =>
                $"{char.ToUpperInvariant(l.Name[0])}{l.Name[1..]}: {Figure.Number(l.Values[^1])} after sequence {l.States[^1].Seq}.")),
            Table = ChartTable.Of(
                [.. lines.SelectMany(l => l.States.Select((s, i) => (l.Name, s.Seq, Value: l.Values[i])))], ["", "sequence", "value"],
                r => [r.Name, r.Seq, r.Value]),
        };
        return Figure.Of(text, lines.Select((l, i) => Steps(l, Styles[i % Styles.Length])), Drawing.Of(
            height: 340, margin: (8, 76, 62, 8),
            x: [Axes.Numbers("stream sequence", first - .5, last + .4).Small()],
            y: [Axes.Of("balance", (low - 12, high * 1.15), zero: true)],
            shapes: [gone ? Shapes.Band(first - .5, after + .5, Marks.Grid) : Shapes.Vertical(after + .5)],
            labels: [.. lines.SelectMany((l, i) => Names(l, Styles[i % Styles.Length].Colour)),
                Labels.At(moment, gone ? (first + after) / 2.0 : after + .5, 1, xref: "x", xanchor: "center", colour: Marks.Soft)]));
    }

    // Only events of the account get a dot; the line goes on where others happen.
    private static Trace Steps(StateLine line, (string Colour, string Dash, double Width) style)
    {
        var values = line.Values;
        var sizes = values.Select((v, i) => v != (i == 0 ? 0 : values[i - 1]) ? 10 : 0).ToList();
        return Traces.Scatter(
            line.States.Select(s => s.Seq), values, StyleParam.Mode.Lines_Markers, $"{line.Name} after sequence %{{x}}: %{{y}}", line.Name,
            line: Style.Line(style.Colour, style.Width, style.Dash, "hv"),
            marker: Style.Marker(style.Colour, symbol: "circle", size: sizes).With("opacity", 1));
    }

    // A short name stands beside the line's end, a long one above it; a line in the background has its name at its top.
    private static IEnumerable<Annotation> Names(StateLine line, string colour)
    {
        var (seq, end) = (line.States[^1].Seq, line.Values[^1]);
        if (colour == Marks.Soft)
        {
            var top = line.Values.Index().MaxBy(v => v.Item);
            return [Labels.Beside(line.Name, line.States[top.Index].Seq + .1, top.Item, colour: Marks.Soft)];
        }
        var (value, beside) = ($"<b>{Figure.Number(end)}</b>", line.Name.Length < 6);
        var number = Labels.Beside(beside ? $"{value} {line.Name}" : value, seq, end, yanchor: "middle", right: 12);
        // Above the axis, too, so that its line does not run through the name.
        return beside ? [number] : [number, Labels.Beside(line.Name, seq, Math.Max(end, 0), "right")];
    }
}
