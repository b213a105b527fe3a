using Course.Kernels;

namespace Course.Reports;

/// <summary>Where and why a run stopped.</summary>
/// <param name="Cell">The failing cell; null where the run stopped outside of any.</param>
/// <param name="Name">An error's name, or what happened in a word or two.</param>
/// <param name="Message">What went wrong, in a line.</param>
public sealed record Failure(CellRun? Cell, string Name, string Message)
{
    /// <summary>The first thing that went wrong; null where nothing did (a run under way has not failed).</summary>
    public static Failure? Of(NotebookRun run)
    {
        var failing = run.Cells.FirstOrDefault(c => c.Outcome is not (CellOutcome.Succeeded or CellOutcome.NotRun));
        return (failing?.Outcome, run.Fault) switch
        {
            (CellOutcome.Failed { Errors: [var error, ..] }, _) => new Failure(failing, error.Name, error.Message.Split('\n')[0]),
            (CellOutcome.TimedOut timedOut, _) => new Failure(failing, "Time limit", $"The cell was stopped after {Wording.Time(timedOut.Limit)}."),
            (CellOutcome.Cancelled, _) => new Failure(failing, "Stopped", "The run was stopped here."),
            (_, { } fault) => new Failure(UnderWay(run), "Broken off", fault.Split('\n')[0]),
            _ => null,
        };
    }

    // A kernel that crashes ends no cell: the first one without an outcome is where it happened.
    private static CellRun? UnderWay(NotebookRun run) => run.Cells.FirstOrDefault(c => c.Outcome is CellOutcome.NotRun);
}
