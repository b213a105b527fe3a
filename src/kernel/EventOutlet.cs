using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace Course.KernelProcess;

/// <summary>
/// The way out to the client, one envelope a line. Pieces of text that come together leave as one, of an output that is updated often
/// only the newest state leaves, and a cell that is faster than the client waits. A thread of its own writes, so that no abort of a
/// cell's thread cuts a line.
/// </summary>
internal sealed class EventOutlet : IKernelCommandAndEventSender
{
    private const int MostWaiting = 8_000_000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(40);

    private readonly object _gate = new();
    private readonly StreamWriter _output;
    private readonly HashSet<string> _ended = [];
    private readonly ConditionalWeakTable<KernelEvent, KernelEvent> _told = [];
    private List<Waiting> _waiting = [];
    private CellAllowance _allowance = new("");
    private int _size;
    private bool _isUrgent;
    private bool _isWriting;

    /// <summary>Takes the stream that the client reads.</summary>
    public EventOutlet(Stream output)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        new Thread(Pump) { IsBackground = true, Name = "kernel output" }.Start();
    }

    /// <inheritdoc/>
    public Uri RemoteHostUri { get; } = KernelHost.CreateHostUri("stdio");

    /// <inheritdoc/>
    public Task SendAsync(KernelCommand kernelCommand, CancellationToken cancellationToken)
    {
        Uncut(() => Add(new Waiting.Command(kernelCommand), isUrgent: true));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SendAsync(KernelEvent kernelEvent, CancellationToken cancellationToken)
    {
        Tell(kernelEvent);
        return Task.CompletedTask;
    }

    /// <summary>Sends an event, if it was not sent before.</summary>
    public void Tell(KernelEvent kernelEvent)
    {
        if (kernelEvent.Command?.GetOrCreateToken() == WarmUp.Token || !_told.TryAdd(kernelEvent, kernelEvent))
            return;
        if (ImportedPart.Current is { } part && kernelEvent is (ErrorProduced or DiagnosticsProduced))
        {
            // What they say goes out with the importing cell's failure.
            part.HasErrors |= kernelEvent is DiagnosticsProduced { Diagnostics: var found }
                && found.Any(d => d.Severity == DiagnosticSeverity.Error);
            return;
        }
        if (kernelEvent is CommandFailed failed)
            failed.Message = FailureText.Of(failed.Exception, failed.Message, TokenOf(failed.Command), ImportedPart.Current);
        if (kernelEvent is DisplayEvent)
            WaitForClient();
        Uncut(() => Add(kernelEvent));
        // The engine keeps every event of a cell: one that shows outputs without end is slowed down.
        if (kernelEvent is DisplayEvent && _allowance.IsUsedUp)
            Thread.Sleep(1);
    }

    /// <summary>Says that a cell begins, whose end is then told once.</summary>
    public void Begin(KernelCommand cell)
    {
        lock (_gate)
        {
            // A client may use a token again.
            if (_ended.Remove(cell.GetOrCreateToken()))
                _allowance = new CellAllowance("");
        }
    }

    /// <summary>Tells a cancelled cell's end where the engine's own way to tell it was cut with the cell's thread.</summary>
    public void EndCancelled(KernelCommand cell) => Tell(new CommandFailed(null, cell, "Command cancelled."));

    /// <summary>Sends what a cell writes to its console.</summary>
    public void Write(KernelCommand cell, bool isError, string text)
    {
        WaitForClient();
        Uncut(() => AddText(cell, isError, AllowanceOf(cell).Allow(text, isError)));
    }

    /// <summary>Waits until all has been written, or the client has not read it for a while.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _isUrgent = true;
            Monitor.PulseAll(_gate);
            while ((_waiting.Count > 0 || _isWriting) && Monitor.Wait(_gate, _patience))
            {
            }
        }
    }

    // An abort of the cell's thread does not reach into a finally block.
    private void Uncut(Action change)
    {
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                change();
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void WaitForClient()
    {
        lock (_gate)
        {
            while (_size > MostWaiting)
                Monitor.Wait(_gate);
        }
    }

    private void Add(KernelEvent happened)
    {
        switch (happened)
        {
            case DisplayedValueUpdated update:
                AddUpdate(AllowanceOf(update.Command).Shorten(update));
                break;
            case DisplayEvent display:
                if (AllowanceOf(display.Command).Allow(display) is { } allowed)
                    Add(new Waiting.Event(allowed), isUrgent: true);
                break;
            case KernelCommandCompletionEvent { Command: SubmitCode { Parent: null } cell } when !_ended.Add(cell.GetOrCreateToken()):
                break;
            case KernelCommandCompletionEvent { Command: SubmitCode { Parent: null } cell }:
                AddRest(cell);
                Add(new Waiting.Event(happened), isUrgent: true);
                break;
            default:
                Add(new Waiting.Event(happened), isUrgent: true);
                break;
        }
    }

    private void AddRest(KernelCommand cell)
    {
        if (_allowance.Token != TokenOf(cell))
            return;
        foreach (var (isError, text) in _allowance.TakeRest())
            AddText(cell, isError, text);
    }

    private void AddUpdate(DisplayedValueUpdated update)
    {
        var older = _waiting.FindIndex(w => w is Waiting.Event { Happened: DisplayedValueUpdated u } && u.ValueId == update.ValueId);
        if (older < 0)
            Add(new Waiting.Event(update), isUrgent: false);
        else
            _waiting[older] = new Waiting.Event(update);
    }

    private void AddText(KernelCommand cell, bool isError, string text)
    {
        if (text.Length == 0)
            return;
        if (_waiting is [.., Waiting.Text last] && last.Cell == cell && last.IsError == isError)
        {
            last.Pieces.Append(text);
            _size += text.Length;
        }
        else
        {
            Add(new Waiting.Text(cell, isError, new StringBuilder(text)), isUrgent: false);
        }
    }

    private void Add(Waiting waiting, bool isUrgent)
    {
        _waiting.Add(waiting);
        _size += waiting.Size;
        _isUrgent |= isUrgent;
    }

    private CellAllowance AllowanceOf(KernelCommand command)
    {
        var token = TokenOf(command);
        return _allowance.Token == token ? _allowance : _allowance = new CellAllowance(token);
    }

    private static string TokenOf(KernelCommand command) => command.Parent is { } parent ? TokenOf(parent) : command.GetOrCreateToken();

    private void Pump()
    {
        while (true)
        {
            var taken = Take();
            foreach (var waiting in taken)
                _output.WriteLine(waiting.ToLine());
            _output.Flush();
            GatherMore(taken);
        }
    }

    private List<Waiting> Take()
    {
        lock (_gate)
        {
            _isWriting = false;
            Monitor.PulseAll(_gate);
            while (_waiting.Count == 0)
                Monitor.Wait(_gate);
            var taken = _waiting;
            (_waiting, _size, _isUrgent, _isWriting) = ([], 0, false, true);
            Monitor.PulseAll(_gate);
            return taken;
        }
    }

    // Text that comes after a pause leaves at once; what follows closely waits until some has come together.
    private void GatherMore(List<Waiting> taken)
    {
        if (taken[^1] is not (Waiting.Text or Waiting.Event { Happened: DisplayedValueUpdated }))
            return;
        var end = Environment.TickCount64 + (long)_pause.TotalMilliseconds;
        lock (_gate)
        {
            while (!_isUrgent && _size < MostWaiting && end - Environment.TickCount64 is > 0 and var left)
                Monitor.Wait(_gate, (int)left);
        }
    }
}
