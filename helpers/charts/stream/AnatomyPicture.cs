using Plotly.NET;

namespace Course.Helpers;

/// <summary>One cell for each sequence, and under it where each consumer stands.</summary>
internal static class AnatomyPicture
{
    private static readonly Mark
        Stored = new("stored", Marks.Stored.Colour, "square"),
        Gone = new("removed", Marks.Soft, "square-open"),
        Hole = new("deleted one by one", Marks.Soft, "/"),
        AckFloor = new("ack floor", Marks.Ack.Colour, "square"),
        LastDelivered = new("last delivered", Marks.Delivery(1).Colour, "triangle-up");

    public static GenericChart Of(
        ulong firstSeq, ulong lastSeq, IReadOnlyCollection<ulong> deleted, IReadOnlyList<ConsumerCursor> cursors, string finding)
    {
        var count = (int)Math.Min(lastSeq, Figure.MostPoints);
        var shown = Enumerable.Range(0, count).Select(i => lastSeq - (ulong)count + 1 + (ulong)i).ToList();
        var cells = shown.ToLookup(s => s < firstSeq ? Gone : deleted.Contains(s) ? Hole : Stored);
        var text = new ChartText(finding)
        {
            Key = [Stored, .. new[] { Gone, Hole }.Where(cells.Contains), AckFloor, LastDelivered],
            Remark = count == (int)lastSeq ? null : $"Drawn: the last {count} of {Figure.Number(lastSeq)} sequences.",
            Table = ChartTable.Of(cursors, ["consumer", "ack floor", "last delivered"], c => [c.Name, c.AckFloor, c.Delivered]),
        };
        return Figure.Of(text,
            [.. new[] { Stored, Gone, Hole }.Select(mark => Cells(mark, cells[mark])), .. cursors.SelectMany(Cursor)],
            Drawing.Of(
                height: 140 + 48 * cursors.Count, barGap: .12, bars: "overlay",
                x: [Axes.Numbers("stream sequence", shown.FirstOrDefault() - .6, lastSeq + .6, step: count <= 10 ? 1 : null)],
                y: [Axes.Hidden(-cursors.Count - .3, 1.1)],
                labels: cursors.Select((c, i) => Labels.At(
                    $"{c.Name}: {c.AckFloor} acked, {c.Delivered} delivered", 0, -.85 - i, "paper", "y", "left", "middle"))));
    }

    private static Trace Cells(Mark mark, IEnumerable<ulong> sequences) => Traces.Bars(
        sequences, sequences.Select(_ => 1),
        Style.Marker(mark == Stored ? mark.Colour : Marks.Paper, Style.Line(Marks.Soft, 1)), $"sequence %{{x}}: {mark.Meaning}",
        mark.Meaning, pattern: mark == Hole ? Style.Pattern("/") : null, width: .88);

    // The bar between the two is what the consumer holds without an ack.
    private static IEnumerable<Trace> Cursor(ConsumerCursor cursor, int i) =>
    [
        Traces.Scatter(new[] { cursor.AckFloor, cursor.Delivered }, [-.4 - i, -.4 - i], StyleParam.Mode.Lines, hover: null,
            line: Style.Line(Marks.Soft, 3)),
        Place(cursor.AckFloor, i, AckFloor, 14, $"{cursor.Name}: ack floor %{{x}}"),
        Place(cursor.Delivered, i, LastDelivered, 11, $"{cursor.Name}: delivered up to %{{x}}"),
    ];

    private static Trace Place(ulong sequence, int row, Mark mark, int size, string hover) => Traces.Scatter(
        new[] { sequence }, [-.4 - row], StyleParam.Mode.Markers, hover, marker: Style.Of(mark, size), clip: false);
}
