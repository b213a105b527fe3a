using System.Text;
using Course.Reports;

namespace Course.Kernels;

/// <summary>
/// The kernel's way out, which no flood breaks: pieces of text that come together leave as one, of an output that is updated often only the newest
/// state leaves, what one run of a cell may write is limited, and a cell that is faster than the reader waits.
/// </summary>
internal sealed class OutputValve : IDisposable
{
    /// <summary>Characters of console text that one run of a cell may write.</summary>
    public const int MostText = 1_000_000;

    /// <summary>Outputs that one run of a cell may show.</summary>
    public const int MostOutputs = 1_000;

    /// <summary>Characters that one output may hold.</summary>
    public const int LongestOutput = 4_000_000;

    private const int MostWaiting = 8_000_000;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(25);

    private readonly object _gate = new();
    private readonly List<Waiting> _waiting = [];
    private readonly TextWriter _output;
    private readonly Thread _thread;
    private CellAllowance _allowance = new();
    private int _size;
    private bool _isUrgent;
    private bool _isClosed;

    /// <summary>Takes the stream that the other process reads.</summary>
    public OutputValve(Stream output)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        // A thread of its own: cells may keep every thread of the pool busy.
        _thread = new Thread(Pump) { IsBackground = true, Name = "kernel output" };
        _thread.Start();
    }

    /// <summary>Sends an event; waits while too much has not been read yet.</summary>
    public void Emit(RunEvent happened)
    {
        lock (_gate)
        {
            while (_size > MostWaiting && !_isClosed)
                Monitor.Wait(_gate);
            if (happened is RunEvent.CellStarted)
                _allowance = new CellAllowance();
            foreach (var allowed in _allowance.Apply(happened))
                Add(allowed);
        }
    }

    /// <summary>Sends a line that is no event of a cell, at once.</summary>
    public void Say(string line)
    {
        lock (_gate)
            Add(new Waiting.Line(line), isUrgent: true);
    }

    /// <summary>Sends what waits, and ends.</summary>
    public void Dispose()
    {
        Close();
        _thread.Join();
    }

    private void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Add(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text when _waiting is [.., Waiting.Text last] && last.Cell == text.Cell && last.IsError == text.IsError:
                last.Pieces.Append(text.Text);
                _size += text.Text.Length;
                break;
            case RunEvent.TextWritten text:
                Add(new Waiting.Text(text.Cell, text.IsError, new StringBuilder(text.Text)), isUrgent: false);
                break;
            case RunEvent.OutputUpdated update when _waiting.FindIndex(w => w is Waiting.Event { Happened: RunEvent.OutputUpdated older } && older.DisplayId == update.DisplayId) is >= 0 and var at:
                _waiting[at] = new Waiting.Event(update);
                break;
            default:
                Add(new Waiting.Event(happened), isUrgent: happened is RunEvent.CellStarted or RunEvent.CellEnded);
                break;
        }
    }

    private void Add(Waiting waiting, bool isUrgent)
    {
        _waiting.Add(waiting);
        _size += waiting.Size;
        _isUrgent |= isUrgent;
        Monitor.PulseAll(_gate);
    }

    private void Pump()
    {
        try
        {
            while (Take() is { Count: > 0 } taken)
            {
                foreach (var waiting in taken)
                    _output.WriteLine(waiting.ToLine());
                _output.Flush();
                GatherMore();
            }
        }
        catch (IOException)
        {
            // The reader is gone, and with it the input's other end: the host ends by that.
            Close();
        }
    }

    // What comes after a pause leaves at once; what follows closely waits until some has come together.
    private void GatherMore()
    {
        var end = Environment.TickCount64 + (long)_pause.TotalMilliseconds;
        lock (_gate)
        {
            while (!_isUrgent && !_isClosed && _size < MostWaiting && end - Environment.TickCount64 is > 0 and var left)
                Monitor.Wait(_gate, (int)left);
        }
    }

    private List<Waiting> Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isClosed)
                Monitor.Wait(_gate);
            List<Waiting> taken = [.. _waiting];
            _waiting.Clear();
            (_size, _isUrgent) = (0, false);
            Monitor.PulseAll(_gate);
            return taken;
        }
    }

    private abstract record Waiting
    {
        public abstract int Size { get; }

        public abstract string ToLine();

        public sealed record Text(int Cell, bool IsError, StringBuilder Pieces) : Waiting
        {
            public override int Size => Pieces.Length;

            public override string ToLine() => RunEventJson.Write(new RunEvent.TextWritten(Cell, Pieces.ToString(), IsError));
        }

        public sealed record Event(RunEvent Happened) : Waiting
        {
            public override int Size => Happened switch
            {
                RunEvent.OutputDisplayed shown => shown.Content.Values.Sum(v => v.Length),
                RunEvent.OutputUpdated shown => shown.Content.Values.Sum(v => v.Length),
                _ => 0,
            };

            public override string ToLine() => RunEventJson.Write(Happened);
        }

        public sealed record Line(string Json) : Waiting
        {
            public override int Size => Json.Length;

            public override string ToLine() => Json;
        }
    }
}
