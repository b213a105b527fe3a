namespace Course.Kernels;

/// <summary>How a cell ended: a closed set.</summary>
public abstract record CellOutcome
{
    private CellOutcome() { }

    /// <summary>The cell ran to its end; markdown and other text cells succeed too.</summary>
    public sealed record Succeeded : CellOutcome;

    /// <summary>The cell did not compile, threw, or holds a directive that failed.</summary>
    /// <param name="Errors">At least one error, in the order found.</param>
    public sealed record Failed(IReadOnlyList<CellError> Errors) : CellOutcome;

    /// <summary>The reader stopped it (Ctrl+C, Stop).</summary>
    /// <param name="How">What it took.</param>
    public sealed record Cancelled(StopKind How) : CellOutcome;

    /// <summary>The cell's time limit passed.</summary>
    /// <param name="Limit">The limit that was in force.</param>
    /// <param name="How">What it took to stop it.</param>
    public sealed record TimedOut(TimeSpan Limit, StopKind How) : CellOutcome;

    /// <summary>The kernel's process ended in the middle of the cell.</summary>
    /// <param name="End">Its exit status and last words.</param>
    public sealed record ProcessGone(KernelEnd End) : CellOutcome;

    /// <summary>A cell before it failed.</summary>
    public sealed record NotRun : CellOutcome;

    /// <summary>What went wrong, for every reader in the same words; none where nothing did.</summary>
    /// <param name="file">Full path of the notebook.</param>
    /// <param name="line">1-based line of the cell in it.</param>
    public IReadOnlyList<CellError> ErrorsAt(string file, int line) => this switch
    {
        Failed failed => failed.Errors,
        Cancelled cancelled => [new CellError("Stopped", $"The cell was stopped. {InWords(cancelled.How)}", file, line)],
        TimedOut timedOut => [new CellError("Time limit", $"The cell was stopped after its limit of {Reports.Wording.Time(timedOut.Limit)}. {InWords(timedOut.How)}", file, line)],
        ProcessGone { End: var end } => [new CellError("Process ended", $"{end.InWords} Its variables are gone.\n{end.Words}".TrimEnd(), file, line)],
        _ => [],
    };

    private static string InWords(StopKind how) => how switch
    {
        StopKind.Cancelled => "It ended when the engine asked it to; variables stay.",
        StopKind.Aborted => "It did not listen, so its threads were aborted; variables stay.",
        _ => "It did not end, so its kernel's process was ended, and with it all variables.",
    };

    /// <summary>Whether the notebook may go on after it.</summary>
    public bool IsSuccess => this is Succeeded;

    /// <summary>Whether the kernel, and with it every variable, went with the cell.</summary>
    public bool IsKernelLost => this is ProcessGone or Cancelled { How: StopKind.ProcessEnded } or TimedOut { How: StopKind.ProcessEnded };
}

/// <summary>What it took to stop a cell.</summary>
public enum StopKind
{
    /// <summary>The engine's own cancellation: the cell looked at its token. Variables stay.</summary>
    Cancelled,

    /// <summary>An abort of the cell's threads: it computed without looking. Variables stay.</summary>
    Aborted,

    /// <summary>The end of the kernel's process: it slept or waited in the system. Variables are gone.</summary>
    ProcessEnded,
}
