using Course.Kernels;
using Course.Player.Kernels;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>The lesson's kernel: taken, told, lost and replaced.</summary>
internal sealed partial class LessonSession
{
    // A cell that is stopped has this long to end inside its kernel, which needs less than two seconds for all it tries.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);

    private readonly List<CellState> _queue = [];
    private KernelProcess? _kernel;
    private bool _isStarting;
    private string _kernelState = KernelStates.Stopped;
    private string? _kernelMessage;
    private int _number;
    private long _order;
    private int _requests;
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
        var kernel = await _pool.TakeAsync(_path);
        if (kernel is null)
        {
            await _freeOne();
            kernel = await _pool.TakeAsync(_path);
        }
        lock (_gate)
        {
            _isStarting = false;
            if (kernel is null)
            {
                ClearQueue();
                SetKernel(KernelStates.Stopped, $"This player runs at most {_pool.Most} kernels at once, and each is in use. Close another lesson, then restart the kernel here.");
                return;
            }
            _kernel = kernel;
        }
        kernel.Listen(line => Hear(kernel, line));
        _ = kernel.Ended.ContinueWith(end => Lost(kernel, end.Result), TaskScheduler.Default);
        await kernel.Ready;
        lock (_gate)
        {
            if (_kernel != kernel || number != _number)
                return;
            SetKernel(KernelStates.Ready);
            RunNext();
        }
    }

    private void Enqueue(IReadOnlyList<string> ids)
    {
        EnsureKernel();
        foreach (var cell in ids.Select(Find).OfType<CellState>().Where(c => c != _running && !_queue.Contains(c)))
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
        cell.Start(_number, ++_order);
        SetKernel(KernelStates.Busy);
        Tell(new PageMessage.Cleared(cell.Id));
        Announce(cell);
        AnnounceMarks();
        _kernel.Send(new KernelRequest.Run(++_requests, cell.Cell.Index, cell.Cell.Language, cell.Source, cell.Cell.FirstLine));
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
        if (_kernel is not { } kernel || _running is not { } cell)
            return;
        kernel.Send(new KernelRequest.Interrupt());
        _ = ReplaceLaterAsync(kernel, cell, cell.Order);
    }

    private async Task ReplaceLaterAsync(KernelProcess kernel, CellState cell, long order)
    {
        await Task.Delay(_patience);
        lock (_gate)
        {
            if (_kernel == kernel && _running == cell && cell.Order == order)
                Restart(NotStopped);
        }
    }

    private const string NotStopped = "The cell could not be stopped, so its kernel was replaced: variables are gone, your edits are not.";

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
        _kernel = null;
        CloseInput();
        _ = _pool.ReturnAsync(kernel);
    }

    private void EndRunning(string state)
    {
        if (_running is not { } cell)
            return;
        _running = null;
        cell.End(state);
        CloseInput();
        Announce(cell);
        KeepOutputsSoon();
    }

    private void Lost(KernelProcess kernel, KernelEnd? end)
    {
        lock (_gate)
        {
            if (_kernel != kernel || end is null)
                return;
            DropKernel();
            ClearQueue();
            if (_running is { } cell)
                Tell(cell.Show(new Output.Error(NewId(), $"{end.InWords} Variables are gone; your edits are not.", null, end.Words)));
            EndRunning(CellStates.Crashed);
            SetKernel(KernelStates.Crashed, $"{end.InWords} Restart it to go on.");
        }
    }
}
