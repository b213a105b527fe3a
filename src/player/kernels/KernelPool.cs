using Course.Kernels;

namespace Course.Player.Kernels;

/// <summary>Gives lessons their kernels: one is kept warm for the next, and there are never more than a number.</summary>
/// <param name="command">How one is started.</param>
/// <param name="most">How many lessons may have one.</param>
internal sealed class KernelPool(KernelCommandLine command, int most) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<KernelProcess> _given = [];
    private KernelProcess? _warm;
    private bool _isClosed;

    /// <summary>How many lessons may have one.</summary>
    public int Most => most;

    /// <summary>How many have one.</summary>
    public int Given
    {
        get
        {
            lock (_gate)
                return _given.Count;
        }
    }

    /// <summary>Starts the kernel that the next lesson will get.</summary>
    public void Prewarm()
    {
        lock (_gate)
        {
            if (!_isClosed && _given.Count < most)
                _warm ??= KernelProcess.Start(command);
        }
    }

    /// <summary>A kernel for a notebook; null when as many as may be are given.</summary>
    /// <param name="notebook">Full path.</param>
    public async Task<KernelProcess?> TakeAsync(string notebook)
    {
        var server = await command.Server;
        KernelProcess kernel;
        lock (_gate)
        {
            if (_isClosed || _given.Count >= most)
                return null;
            (kernel, _warm) = (_warm is { Ended.IsCompleted: false } warm ? warm : KernelProcess.Start(command), null);
            _given.Add(kernel);
        }
        kernel.Send(new KernelRequest.Open(notebook, server.Environment));
        // The next one warms up when this one has: two at once would make the learner wait for both.
        _ = kernel.Ready.ContinueWith(_ => Prewarm(), TaskScheduler.Default);
        return kernel;
    }

    /// <summary>Ends a kernel that a lesson had.</summary>
    public async Task ReturnAsync(KernelProcess kernel)
    {
        lock (_gate)
            _given.Remove(kernel);
        await kernel.DisposeAsync();
    }

    /// <summary>The memory of the kernel that waits, in bytes.</summary>
    public long WarmMemory
    {
        get
        {
            lock (_gate)
                return _warm?.Memory ?? 0;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<KernelProcess> left;
        lock (_gate)
        {
            _isClosed = true;
            left = _warm is null ? [.. _given] : [.. _given, _warm];
            _given.Clear();
            _warm = null;
        }
        await Task.WhenAll(left.Select(k => k.DisposeAsync().AsTask()));
    }
}
