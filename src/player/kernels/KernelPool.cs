using Course.Kernels;
using Course.Servers;

namespace Course.Player.Kernels;

/// <summary>Gives lessons their kernels: one is kept warm for the next, and there are never more than a number.</summary>
/// <param name="root">The repository: the built kernel stands in it.</param>
/// <param name="server">The NATS server, which may still be looked for; kernels get its address.</param>
/// <param name="most">How many lessons may have one.</param>
internal sealed class KernelPool(string root, Task<NatsServerLease> server, int most) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<KernelClient> _given = [];
    private readonly SpareKernel _spare = new(EngineProgram.Own(root), new Repository(root).AnyLessons, () => new Dictionary<string, string>(server.Result.Environment) { ["COURSE_PLACE"] = "player" });
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

    /// <summary>The memory of the kernel that waits, in bytes.</summary>
    public long WarmMemory => _spare.Memory;

    /// <summary>Starts the kernel that the next lesson will get, as soon as there is a server.</summary>
    public void Prewarm() => _ = server.ContinueWith(_ => Prepare(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    /// <summary>A kernel for a notebook; null when as many as may be are given.</summary>
    /// <param name="notebook">Full path.</param>
    public async Task<KernelClient?> TakeAsync(string notebook)
    {
        await server;
        KernelClient kernel;
        lock (_gate)
        {
            if (_isClosed || _given.Count >= most)
                return null;
            _given.Add(kernel = _spare.Take());
        }
        // The next one warms up when this one has: two at once would make the learner wait for both.
        _ = kernel.Ready.ContinueWith(_ => Prepare(), TaskScheduler.Default);
        await kernel.OpenAsync(notebook);
        return kernel;
    }

    /// <summary>Ends a kernel that a lesson had.</summary>
    public async Task ReturnAsync(KernelClient kernel)
    {
        lock (_gate)
            _given.Remove(kernel);
        await kernel.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<KernelClient> left;
        lock (_gate)
        {
            _isClosed = true;
            left = [.. _given];
            _given.Clear();
        }
        await Task.WhenAll([_spare.DisposeAsync().AsTask(), .. left.Select(k => k.DisposeAsync().AsTask())]);
    }

    private void Prepare()
    {
        lock (_gate)
        {
            if (!_isClosed && _given.Count < most)
                _spare.Prepare();
        }
    }
}
