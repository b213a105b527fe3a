using Course.Kernels;

namespace Course.Player.Lessons;

/// <summary>The lesson's kernel: taken, told, lost and replaced.</summary>
internal sealed partial class LessonSession
{
    private const string NotStopped = "The cell could not be stopped, so its kernel was replaced: variables are gone, your edits are not.";

    private readonly List<CellState> _queue = [];
    private KernelClient? _kernel;
    private CancellationTokenSource? _stop;
    private bool _isStarting;
    private string _kernelState = KernelStates.Stopped;
    private string? _kernelMessage;
    private int _number;
    private long _order;
    private CellState? _running;

    private void SetKernel(string state, string? message = null)
    {
        if (state == _kernelState && message == _kernelMessage)
            return;
        (_kernelState, _kernelMessage) = (state, message);
        Tell(new PageMessage.KernelChanged(state, _number, message));
    }

    private void EnsureKernel(string? message = null)
    {
        if (_kernel is not null || _isStarting)
            return;
        _isStarting = true;
        _number++;
        SetKernel(KernelStates.Starting, message);
        AnnounceMarks();
        _ = StartAsync(_number);
    }

    private async Task StartAsync(int number)
    {
        var (kernel, problem) = await TakeKernelAsync();
        lock (_gate)
        {
            _isStarting = false;
            if (kernel is null)
            {
                ClearQueue();
                SetKernel(KernelStates.Stopped, problem);
                return;
            }
            if (number != _number)
                return;
            _kernel = kernel;
            kernel.Ask = AskLearnerAsync;
            _ = kernel.Ended.ContinueWith(end => Lost(kernel, end.Result), TaskScheduler.Default);
            SetKernel(KernelStates.Ready);
            RunNext();
        }
    }

    private async Task<(KernelClient? Kernel, string? Problem)> TakeKernelAsync()
    {
        try
        {
            if (await _pool.TakeAsync(_path) is { } kernel)
                return (kernel, null);
            await _freeOne();
            return (await _pool.TakeAsync(_path), $"This player runs at most {_pool.Most} kernels at once, and each is in use. Close another lesson, then restart the kernel here.");
        }
        catch (Exception error) when (error is UsageException or KernelGoneException or InvalidOperationException)
        {
            return (null, error.Message);
        }
    }

    private void Enqueue(IReadOnlyList<string> ids)
    {
        EnsureKernel();
        foreach (var cell in ids.Select(Find).OfType<CellState>().Where(c => c.Own?.Kind != OwnKinds.Note && c != _running && !_queue.Contains(c)))
        {
            _queue.Add(cell);
            cell.Enqueue();
            Announce(cell);
        }
        RunNext();
    }

    private void RunNext()
    {
        if (_kernel is null || _running is not null || _kernelState is not (KernelStates.Ready or KernelStates.Busy))
            return;
        if (_queue.Count == 0)
        {
            SetKernel(KernelStates.Ready);
            return;
        }
        var cell = _running = _queue[0];
        _queue.RemoveAt(0);
        KeepVersion(cell, _exercises.CheckOf(cell) is { } check && _queue.Any(c => c.Cell == check) ? "when you checked it" : "when you ran it");
        cell.Start(_number, ++_order);
        _ranAt = DateTime.UtcNow;
        KeepOutputsSoon();
        SetKernel(KernelStates.Busy);
        Tell(new PageMessage.Cleared(cell.Id));
        Announce(cell);
        AnnounceMarks();
        _stop = new CancellationTokenSource();
        _ = RunAsync(_kernel, cell, _stop.Token);
    }

    private void ClearQueue()
    {
        foreach (var cell in _queue)
        {
            cell.Dequeue();
            Announce(cell);
        }
        _queue.Clear();
    }

    private void Interrupt()
    {
        ClearQueue();
        _ = _stop?.CancelAsync();
    }

    private async Task RunAsync(KernelClient kernel, CellState cell, CancellationToken stop)
    {
        var order = cell.Order;
        var outcome = await kernel.RunAsync(cell.Cell with { Source = cell.Source }, _path, Timeout.InfiniteTimeSpan, happened => Hear(kernel, happened), stop);
        lock (_gate)
        {
            if (_kernel == kernel && _running == cell && cell.Order == order)
                End(cell, CellHints.Add(outcome, Notebook.Cells.ElementAtOrDefault(cell.Cell.Index + 1)));
        }
    }

    private void Restart(string? message)
    {
        ClearQueue();
        EndRunning(CellStates.Cancelled);
        if (_isStarting)
            return;
        DropKernel();
        EnsureKernel(message);
    }

    private void DropKernel()
    {
        if (_kernel is not { } kernel)
            return;
        (_kernel, _declared) = (null, []);
        CloseInput();
        _ = _pool.ReturnAsync(kernel);
    }

    private void EndRunning(string state)
    {
        if (_running is not { } cell)
            return;
        (_running, _stop) = (null, null);
        cell.End(state);
        CloseInput();
        Announce(cell);
        KeepOutputsSoon();
    }

    // A cell that runs tells of its kernel's end itself.
    private void Lost(KernelClient kernel, KernelEnd? end)
    {
        lock (_gate)
        {
            if (_kernel == kernel && end is not null && _running is null)
                Crash($"The kernel's process ended, with status {end.Status}.");
        }
    }

    private void Crash(string what)
    {
        var gone = GoneWithIt(_declared);
        DropKernel();
        ClearQueue();
        KeepOutputsSoon();
        SetKernel(KernelStates.Crashed, $"{what} {gone}".TrimEnd());
    }
}
