namespace Course.Kernels;

/// <summary>What happens while a notebook runs, in order: what the engine's events come to for console, pages and player.</summary>
public abstract record RunEvent
{
    private RunEvent() { }

    /// <summary>A cell begins.</summary>
    public sealed record CellStarted(int Cell) : RunEvent;

    /// <summary>Console output, streaming; pieces need not be whole lines.</summary>
    public sealed record TextWritten(int Cell, string Text, bool IsError) : RunEvent;

    /// <summary>A new output of the cell.</summary>
    /// <param name="Cell">The cell under which it stands.</param>
    /// <param name="DisplayId">Names the output for later updates; unique in the run.</param>
    /// <param name="Content">Mime type to text, best one first.</param>
    public sealed record OutputDisplayed(int Cell, string DisplayId, IReadOnlyDictionary<string, string> Content) : RunEvent;

    /// <summary>Replaces the output of that id, in whatever cell it stands.</summary>
    public sealed record OutputUpdated(string DisplayId, IReadOnlyDictionary<string, string> Content) : RunEvent;

    /// <summary>A cell ended.</summary>
    public sealed record CellEnded(int Cell, CellOutcome Outcome, TimeSpan Elapsed) : RunEvent;

    /// <summary>The last event.</summary>
    public sealed record RunEnded(TimeSpan Elapsed) : RunEvent;
}
