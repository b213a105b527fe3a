using Course.Documents;
using Course.Kernels;
using Spectre.Console;

namespace Course.Reports;

/// <summary>
/// Tells on the console what happens: a heading for each notebook, a line for each cell, errors with file and line, a closing table.
/// Lines are written once and never rewritten, so a log file reads like a terminal.
/// </summary>
/// <param name="console">Where to write; its width is respected by all but file names and the tool's own messages.</param>
/// <param name="root">Files under this folder are named relative to it.</param>
/// <param name="showText">Whether the cells' own console text is shown under their lines.</param>
public sealed class ConsoleProgress(IAnsiConsole console, string root, bool showText = false)
{
    private const string Margin = "          ";

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red, decoration: Decoration.Bold);

    private Notebook? notebook;
    private bool lineIsOpen;

    private int LabelWidth => Math.Clamp(console.Profile.Width, 60, 80) - 26;

    private string Tick => console.Profile.Capabilities.Unicode ? "✓" : "ok";

    private string Cross => console.Profile.Capabilities.Unicode ? "✗" : "FAILED";

    /// <summary>A notebook begins.</summary>
    public void Begin(Notebook begun)
    {
        notebook = begun;
        Line(("", Plain));
        Line((Lesson.Of(begun).Title, Strong), ($"  {Places.Shorten(begun.Path, root)}{(begun.Cells.IsEmpty ? " has no cells." : "")}", Quiet));
    }

    /// <summary>Something happened in it.</summary>
    public void Write(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text when showText: WriteText(text.Text); break;
            case RunEvent.CellEnded ended: WriteCell(ended); break;
        }
    }

    /// <summary>All is over: the table, and where the pages are.</summary>
    /// <param name="runs">Every run, in order.</param>
    /// <param name="indexPath">The index's full path; null where no pages were written.</param>
    /// <param name="elapsed">How long all took, where that is not the sum of the notebooks' times.</param>
    public void Close(IReadOnlyList<NotebookRun> runs, string? indexPath, TimeSpan? elapsed = null)
    {
        Line(("", Plain));
        console.Write(ClosingTable.Of(runs, Tick, Cross));
        var pages = indexPath is null ? "" : $" Pages: {Places.Shorten(indexPath, root)}";
        Line(Verdict(runs), (elapsed is { } time ? $" It took {Wording.Time(time)}." : "", Plain), (pages, Plain));
    }

    private (string Text, Style Style) Verdict(IReadOnlyList<NotebookRun> runs) => (runs.Count, runs.Count(r => !r.IsSuccess)) switch
    {
        (1, 0) => ($"{Tick} The notebook ran to the end.", Good),
        (1, _) => ($"{Cross} The notebook did not run to the end.", Bad),
        (_, 0) => ($"{Tick} All {runs.Count} notebooks ran to the end.", Good),
        var (all, failed) => ($"{Cross} {failed} of {all} notebooks did not run to the end.", Bad),
    };

    private void WriteCell(RunEvent.CellEnded ended)
    {
        if (ended.Outcome is CellOutcome.NotRun)
            return;
        var cell = notebook!.Cells[ended.Cell];
        var isProse = cell.Language == "markdown";
        Line(
            ($"{ended.Cell + 1,5}/{notebook.Cells.Length,-3} ", Quiet),
            (CellLabel.Of(cell, LabelWidth).PadRight(LabelWidth), isProse ? Quiet : Plain),
            ($"{(isProse ? "" : Wording.Time(ended.Elapsed)),12}  ", Quiet),
            ended.Outcome.IsSuccess ? (Tick, Good) : (Cross, Bad));
        foreach (var error in ended.Outcome.ErrorsAt(notebook.Path, cell.FirstLine))
            WriteError(error);
    }

    private void WriteError(CellError error)
    {
        if (Places.Of(error, root) is { } place)
            Line((Indent(place), Strong));
        Line((Indent($"{error.Name}: {error.Message}"), Bad));
        if (error.Stack.Length > 0)
            Line((Indent(Places.Shorten(error.Stack, root)), Quiet));
    }

    private static string Indent(string text) => Margin + text.Replace("\n", "\n" + Margin);

    private void WriteText(string text)
    {
        console.Profile.Out.Writer.Write(text);
        lineIsOpen = !text.EndsWith('\n');
    }

    private void CloseLine()
    {
        if (lineIsOpen)
            console.Profile.Out.Writer.Write('\n');
        lineIsOpen = false;
    }

    private void Line(params (string Text, Style Style)[] pieces)
    {
        CloseLine();
        console.Write(new UnwrappedLine(pieces));
    }
}
