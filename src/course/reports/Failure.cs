using Course.Kernels;

namespace Course.Reports;

/// <summary>Where and why a run stopped.</summary>
/// <param name="Cell">The failing cell.</param>
/// <param name="Name">An error's name, or what happened in a word or two.</param>
/// <param name="Message">What went wrong, in a line.</param>
public sealed record Failure(CellRun Cell, string Name, string Message)
{
    /// <summary>The first thing that went wrong; null where nothing did (a run under way has not failed).</summary>
    public static Failure? Of(NotebookRun run)
    {
        var failing = run.Cells.FirstOrDefault(c => c.Outcome is not (CellOutcome.Succeeded or CellOutcome.NotRun));
        return failing?.Outcome.ErrorsAt(run.Notebook.Path, failing.Cell.FirstLine) is [var error, ..] ? new Failure(failing, error.Name, error.Message.Split('\n')[0]) : null;
    }
}
