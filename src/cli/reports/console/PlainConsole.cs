using Course.Kernels;

namespace Course.Reports;

/// <summary>The notebook's own console text and nothing else, exactly as written: a notebook used as a program.</summary>
/// <param name="output">The process's standard output.</param>
/// <param name="error">The process's standard error; errors of cells go there too.</param>
/// <param name="root">Files under this folder are named relative to it.</param>
public sealed class PlainConsole(TextWriter output, TextWriter error, string root)
{
    /// <summary>Something happened in the notebook.</summary>
    public void Write(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text: Pass(text.IsError ? error : output, text.Text); break;
            case RunEvent.CellEnded { Outcome: CellOutcome.Failed failed }: failed.Errors.ToList().ForEach(WriteError); break;
            case RunEvent.CellEnded { Outcome: CellOutcome.TimedOut or CellOutcome.Cancelled } ended:
                error.WriteLine($"Cell {ended.Cell + 1} was {Wording.Outcome(ended.Outcome)}.");
                break;
        }
    }

    /// <summary>The notebook ended.</summary>
    public void End(NotebookRun run)
    {
        if (run.Fault is { } fault)
            error.WriteLine(fault);
    }

    private static void Pass(TextWriter writer, string text)
    {
        writer.Write(text);
        writer.Flush();
    }

    private void WriteError(CellError fault)
    {
        var place = Places.Of(fault, root) is { } at ? $"{at}: " : "";
        error.WriteLine($"{place}{fault.Name}: {fault.Message}");
    }
}
