using System.Diagnostics;
using System.Text;
using Course.Documents;
using Course.Player.Contents;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>One cell of an open lesson. Not safe for several threads.</summary>
/// <param name="cell">As the notebook has it.</param>
/// <param name="own">What it is, where it is the learner's own; null for the notebook's.</param>
internal sealed class CellState(Cell cell, OwnCell? own = null)
{
    private readonly List<Entry> _outputs = [];
    private long _started;

    /// <summary>As the notebook has it.</summary>
    public Cell Cell => cell;

    /// <summary>What it is, where it is the learner's own; null for the notebook's.</summary>
    public OwnCell? Own => own;

    /// <summary>"c" and its index; a learner's own has a name of its own.</summary>
    public string Id { get; } = own?.Id ?? $"c{cell.Index}";

    /// <summary>Names what the notebook has in it: a cell that moves keeps this.</summary>
    public string Original { get; } = own?.Id ?? NotebookVersion.Of(cell);

    /// <summary>What it holds now.</summary>
    public string Source { get; private set; } = cell.Source;

    /// <summary>Grows with each other source: a page says with it which one it has changed.</summary>
    public int Revision { get; private set; }

    /// <summary>The page that wrote what it holds now; null where the player did.</summary>
    public string? Writer { get; private set; }

    /// <summary>idle, queued, running, ok, failed, cancelled or crashed.</summary>
    public string State { get; private set; } = CellStates.Idle;

    /// <summary>The state that it goes back to when it leaves the queue without running.</summary>
    public string StateBefore { get; private set; } = CellStates.Idle;

    /// <summary>The number of the kernel that ran it last; 0 for none.</summary>
    public int Kernel { get; private set; }

    /// <summary>Grows with each cell that starts in the session: which ran later. 0 for one that has not run.</summary>
    public long Order { get; private set; }

    /// <summary>What it held when it ran last.</summary>
    public string? RanSource { get; private set; }

    /// <summary>Whether the notebook has changed here or above since it ran.</summary>
    public bool IsOvertaken { get; set; }

    /// <summary>Milliseconds that it ran.</summary>
    public double Elapsed { get; private set; }

    /// <summary>Milliseconds that it has been running; null when it is not.</summary>
    public double? Since => State == CellStates.Running ? Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds) : null;

    /// <summary>Whether its source is not the notebook's. What is the learner's own is as it is.</summary>
    public bool IsEdited => own is null && Source != cell.Source;

    /// <summary>Its outputs, in order.</summary>
    public IReadOnlyList<Output> Outputs => [.. _outputs.Select(o => o.ToOutput())];

    /// <summary>Another source.</summary>
    /// <param name="source">All of it.</param>
    /// <param name="writer">The page that wrote it; null for the player.</param>
    public void Put(string source, string? writer = null)
    {
        if (source != Source)
            Revision++;
        (Source, Writer) = (source, writer);
    }

    /// <summary>It waits for its turn.</summary>
    public void Enqueue() => (StateBefore, State) = (State, CellStates.Queued);

    /// <summary>It waits no more.</summary>
    public void Dequeue() => State = StateBefore;

    /// <summary>It starts; its outputs go.</summary>
    public void Start(int kernel, long order)
    {
        _outputs.Clear();
        _started = Stopwatch.GetTimestamp();
        (State, Kernel, Order, RanSource, Elapsed, IsOvertaken) = (CellStates.Running, kernel, order, Source, 0, false);
    }

    /// <summary>It ended.</summary>
    public void End(string state) => (State, Elapsed) = (state, Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds));

    /// <summary>As if it had never run.</summary>
    public void Forget()
    {
        _outputs.Clear();
        (State, StateBefore, Kernel, Order, RanSource, Elapsed, IsOvertaken) = (CellStates.Idle, CellStates.Idle, 0, 0, null, 0, false);
    }

    /// <summary>What has run, for the disk; null for a cell that has not run. One that runs is kept as what it is if the player is killed now.</summary>
    public KeptCell? ToKept() => Order == 0 ? null : new KeptCell(Id, Original, StateIfKilled, Kernel, Order, RanSource!, Elapsed, Outputs);

    private string StateIfKilled => State switch
    {
        CellStates.Running => CellStates.Crashed,
        CellStates.Queued => StateBefore,
        _ => State,
    };

    /// <summary>Takes what an earlier player kept.</summary>
    public void Restore(KeptCell kept)
    {
        (State, Kernel, Order, RanSource, Elapsed) = (kept.State, kept.Kernel, kept.Order, kept.RanSource, kept.Elapsed);
        _outputs.AddRange(kept.Outputs.Select(o => new Entry.Shown(o.Id, o)));
    }

    /// <summary>Takes what the cell that stood here before was and showed, but for its source.</summary>
    public void TakeOver(CellState before)
    {
        (State, StateBefore, Kernel, Order, RanSource, Elapsed, IsOvertaken) =
            (before.State, before.StateBefore, before.Kernel, before.Order, before.RanSource, before.Elapsed, before.IsOvertaken);
        _outputs.AddRange(before._outputs);
    }

    /// <summary>Adds console text.</summary>
    /// <param name="text">A piece.</param>
    /// <param name="isError">From which stream.</param>
    /// <param name="newId">Makes an id, where the text starts an output.</param>
    public PageMessage Write(string text, bool isError, Func<string> newId)
    {
        if (_outputs is [.., Entry.Console last] && last.IsError == isError)
        {
            last.Text.Append(text);
            return new PageMessage.Appended(Id, last.Id, text);
        }
        var entry = new Entry.Console(newId(), isError, new StringBuilder(text));
        _outputs.Add(entry);
        return new PageMessage.Shown(Id, entry.ToOutput());
    }

    /// <summary>Adds an output.</summary>
    public PageMessage Show(Output output)
    {
        _outputs.Add(new Entry.Shown(output.Id, output));
        return new PageMessage.Shown(Id, output);
    }

    /// <summary>Replaces the output of that id; null where none of this cell has it. What a live chart's frames leave out is kept.</summary>
    public PageMessage? Replace(Output output)
    {
        if (_outputs.FindIndex(o => o is Entry.Shown && o.Id == output.Id) is not (>= 0 and var at))
            return null;
        var before = ((Entry.Shown)_outputs[at]).Output;
        var now = output is Output.Chart { IsFrame: true } frame && before is Output.Chart chart ? ChartReader.Complete(frame, chart) : output;
        _outputs[at] = new Entry.Shown(output.Id, now);
        return new PageMessage.Replaced(Id, output.Id, output);
    }

    private abstract record Entry(string Id)
    {
        public abstract Output ToOutput();

        public sealed record Console(string Id, bool IsError, StringBuilder Text) : Entry(Id)
        {
            public override Output ToOutput() => new Output.Text(Id, IsError, Text.ToString());
        }

        public sealed record Shown(string Id, Output Output) : Entry(Id)
        {
            public override Output ToOutput() => Output;
        }
    }
}

/// <summary>The states of a cell, as pages know them.</summary>
internal static class CellStates
{
    public const string Idle = "idle";
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Ok = "ok";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
    public const string Crashed = "crashed";
}

/// <summary>The states of a kernel, as pages know them.</summary>
internal static class KernelStates
{
    public const string Starting = "starting";
    public const string Ready = "ready";
    public const string Busy = "busy";
    public const string Stopped = "stopped";
    public const string Crashed = "crashed";
}
