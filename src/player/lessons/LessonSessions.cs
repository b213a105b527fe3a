using System.Collections.Concurrent;
using Course.Documents;
using Course.Manifests;
using Course.Player.Contents;
using Course.Player.Kernels;
using Course.Player.Watch;

namespace Course.Player.Lessons;

/// <summary>The lessons that were opened since the player started; kernels that nobody needs are ended, and changed notebooks noticed.</summary>
internal sealed class LessonSessions : IAsyncDisposable
{
    private readonly ConcurrentDictionary<NotebookEntry, Lazy<LessonSession>> _open = new();
    private readonly CourseLibrary _library;
    private readonly string _root;
    private readonly KernelPool _kernels;
    private readonly ServerPulse _pulse;
    private readonly TimeSpan _idleLimit;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    /// <summary>Begins without any.</summary>
    public LessonSessions(CourseLibrary library, string root, KernelPool kernels, ServerPulse pulse, TimeSpan idleLimit)
    {
        (_library, _root, _kernels, _pulse, _idleLimit) = (library, root, kernels, pulse, idleLimit);
        pulse.Changed += TellOfServer;
        _watching = WatchAsync(_stop.Token);
    }

    /// <summary>The session of a lesson; all its pages share it.</summary>
    public LessonSession Open(NotebookEntry entry) =>
        _open.GetOrAdd(entry, e => new Lazy<LessonSession>(() => new LessonSession(e, _library, _root, _kernels, _pulse, FreeOneAsync))).Value;

    /// <summary>The notebook that a lesson's pages are to show.</summary>
    public Notebook NotebookOf(NotebookEntry entry) => _open.TryGetValue(entry, out var session) ? session.Value.Notebook : _library.Read(entry);

    /// <summary>Whether a lesson has a kernel.</summary>
    public bool IsOpen(NotebookEntry entry) => _open.TryGetValue(entry, out var session) && session.Value.View is not null;

    /// <summary>The lesson whose clean-up is due. What ran before it is not named: cleaning up there could take what this one still uses.</summary>
    public LeftoverView Leftover() => new(_open.Values.Select(s => s.Value.Leftover).OfType<LeftLesson>().MaxBy(l => l.RanAt));

    /// <summary>All lessons' kernels.</summary>
    public IReadOnlyList<KernelView> Kernels() => [.. _open.Values.Select(s => s.Value.View).OfType<KernelView>()];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _pulse.Changed -= TellOfServer;
        await _stop.CancelAsync();
        await _watching;
        foreach (var session in _open.Values)
            await session.Value.DisposeAsync();
        _stop.Dispose();
    }

    private void TellOfServer()
    {
        foreach (var session in _open.Values)
            session.Value.TellOfServer();
    }

    private Task FreeOneAsync()
    {
        var longest = _open.Values.Select(s => s.Value).Where(s => s.Idle is not null).MaxBy(s => s.Idle);
        longest?.StopIfIdle(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(Math.Clamp(_idleLimit.TotalSeconds / 10, 0.1, 1)));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                foreach (var session in _open.Values.Select(s => s.Value))
                {
                    session.StopIfIdle(_idleLimit);
                    session.LookAtFile();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The player stops.
        }
    }
}
