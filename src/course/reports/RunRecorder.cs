using System.Collections.Immutable;
using Course.Documents;
using Course.Kernels;

namespace Course.Reports;

/// <summary>Folds the events of one run into its state. Not safe for several threads; events come one at a time.</summary>
/// <param name="notebook">What is run.</param>
public sealed class RunRecorder(Notebook notebook)
{
    private readonly ImmutableArray<CellRecord> cells = [.. notebook.Cells.Select(c => new CellRecord(c))];
    private TimeSpan elapsed;

    /// <summary>The state after the events so far; later events do not change what was returned.</summary>
    public NotebookRun Run => new(notebook, [.. cells.Select(c => c.Snapshot())], elapsed);

    /// <summary>Takes in the next event.</summary>
    public void Apply(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text: cells[text.Cell].Write(text.Text, text.IsError); break;
            case RunEvent.OutputDisplayed output: cells[output.Cell].Display(output.DisplayId, output.Content); break;
            case RunEvent.OutputUpdated update: Update(update); break;
            case RunEvent.CellEnded ended: cells[ended.Cell].End(ended.Outcome, ended.Elapsed); break;
            case RunEvent.RunEnded ended: elapsed = ended.Elapsed; break;
        }
    }

    // An output may be updated from another cell than the one it stands under.
    private void Update(RunEvent.OutputUpdated update)
    {
        foreach (var cell in cells)
            cell.Replace(update.DisplayId, update.Content);
    }
}
