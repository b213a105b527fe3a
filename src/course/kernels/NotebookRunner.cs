using System.Diagnostics;
using Course.Documents;

namespace Course.Kernels;

/// <summary>Runs a whole notebook and tells what happens.</summary>
public static class NotebookRunner
{
    /// <summary>Runs the cells in order and stops after the first that does not succeed.</summary>
    /// <param name="kernel">A kernel that has run nothing.</param>
    /// <param name="notebook">What to run.</param>
    /// <param name="limit">Time limit of each cell.</param>
    /// <param name="answers">Answers to <c>@input</c> and <c>GetInputAsync</c>, by variable or prompt.</param>
    /// <param name="emit">Gets every event, one at a time.</param>
    /// <param name="stop">The reader's stop.</param>
    /// <returns>Whether every cell succeeded.</returns>
    public static async Task<bool> RunAsync(
        KernelClient kernel, Notebook notebook, TimeSpan limit, IReadOnlyDictionary<string, string> answers, Action<RunEvent> emit, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        kernel.Ask = (question, _) => Task.FromResult(question.AnswerIn(answers));
        await kernel.OpenAsync(notebook.Path);
        var goesOn = true;
        foreach (var cell in notebook.Cells)
        {
            if (!goesOn)
                break;
            var began = clock.Elapsed;
            emit(new RunEvent.CellStarted(cell.Index));
            var outcome = CellHints.Add(await kernel.RunAsync(cell, notebook.Path, limit, emit, stop), notebook.Cells.ElementAtOrDefault(cell.Index + 1));
            emit(new RunEvent.CellEnded(cell.Index, outcome, clock.Elapsed - began));
            goesOn = outcome.IsSuccess;
        }
        emit(new RunEvent.RunEnded(clock.Elapsed));
        return goesOn;
    }
}
