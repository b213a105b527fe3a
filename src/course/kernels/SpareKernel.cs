namespace Course.Kernels;

/// <summary>Keeps one kernel warm for the notebook that may come next.</summary>
/// <param name="program">Which engine.</param>
/// <param name="folder">Where kernels start: as deep as the lessons, whose imports' paths begin there.</param>
/// <param name="environment">Variables for them, such as NATS_URL; asked for at each start.</param>
public sealed class SpareKernel(EngineProgram program, string folder, Func<IReadOnlyDictionary<string, string>> environment) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private KernelClient? _spare;
    private bool _isClosed;

    /// <summary>The memory of the kernel that waits, in bytes; 0 where none does.</summary>
    public long Memory
    {
        get
        {
            lock (_gate)
                return _spare?.Memory ?? 0;
        }
    }

    /// <summary>Starts one, unless one waits.</summary>
    public void Prepare()
    {
        lock (_gate)
        {
            if (!_isClosed)
                _spare ??= KernelClient.Start(program.Waiting, folder, environment());
        }
    }

    /// <summary>The one that waits, else a new one.</summary>
    public KernelClient Take()
    {
        lock (_gate)
        {
            var taken = _spare is { Ended.IsCompleted: false } ? _spare : KernelClient.Start(program, folder, environment());
            _spare = null;
            return taken;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        KernelClient? left;
        lock (_gate)
            (left, _spare, _isClosed) = (_spare, null, true);
        if (left is not null)
            await left.DisposeAsync();
    }
}
