using Spectre.Console;
using Spectre.Console.Rendering;

namespace Course.Reports;

/// <summary>A line that is never wrapped or cut: file names stay whole, whatever the width.</summary>
internal sealed class UnwrappedLine(params (string Text, Style Style)[] pieces) : Renderable
{
    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        pieces.Select(p => new Segment(p.Text, p.Style)).Append(Segment.LineBreak);
}
