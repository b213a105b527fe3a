using Course.Documents;
using Course.Kernels;

namespace Course.Reports;

/// <summary>The notebook's own console text and nothing else, exactly as written: a notebook used as a program.</summary>
/// <param name="output">The process's standard output.</param>
/// <param name="error">The process's standard error; errors of cells go there too.</param>
/// <param name="root">Files under this folder are named relative to it.</param>
public sealed class PlainConsole(TextWriter output, TextWriter error, string root)
{
    /// <summary>Something happened in the notebook.</summary>
    public void Write(RunEvent happened, Notebook notebook)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text: Pass(text.IsError ? error : output, text.Text); break;
            case RunEvent.CellEnded ended: ended.Outcome.ErrorsAt(notebook.Path, notebook.Cells[ended.Cell].FirstLine).ToList().ForEach(WriteError); break;
        }
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
