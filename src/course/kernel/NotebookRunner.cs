using System.Diagnostics;
using Course.Documents;

namespace Course.Kernels;

/// <summary>Runs a whole notebook and tells what happens.</summary>
public static class NotebookRunner
{
    /// <summary>Runs the cells in order and stops after the first that does not succeed.</summary>
    /// <param name="notebook">What to run; the process's current directory becomes its folder, as in VS Code.</param>
    /// <param name="options">Packages, answers and limits.</param>
    /// <param name="emit">Gets every event, one at a time.</param>
    /// <param name="cancellationToken">The reader's stop.</param>
    /// <returns>Whether every cell succeeded.</returns>
    public static async Task<bool> RunAsync(Notebook notebook, KernelOptions options, Action<RunEvent> emit, CancellationToken cancellationToken)
    {
        Directory.SetCurrentDirectory(Path.GetDirectoryName(notebook.Path)!);
        var kernel = new NotebookKernel(options);
        var clock = Stopwatch.StartNew();
        emit(new RunEvent.RunStarted(notebook.Path, notebook.Cells.Length));
        var goesOn = true;
        foreach (var cell in notebook.Cells)
            goesOn = goesOn && await RunCellAsync(kernel, cell, notebook.Path, emit, cancellationToken);
        emit(new RunEvent.RunEnded(clock.Elapsed));
        return goesOn;
    }

    /// <summary>Runs one cell, with the events of its beginning and end.</summary>
    /// <returns>Whether it succeeded.</returns>
    internal static async Task<bool> RunCellAsync(NotebookKernel kernel, Cell cell, string file, Action<RunEvent> emit, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        emit(new RunEvent.CellStarted(cell.Index));
        var outcome = await kernel.RunAsync(cell, file, emit, cancellationToken);
        emit(new RunEvent.CellEnded(cell.Index, outcome, clock.Elapsed));
        return outcome.IsSuccess;
    }
}
