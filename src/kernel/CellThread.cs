using System.Collections.Concurrent;

namespace Course.KernelProcess;

/// <summary>
/// Threads of our own for cells: the pool would hand out again the ones that were aborted, and a second abort of such a thread does not
/// come through.
/// </summary>
internal static class CellThread
{
    private static readonly BlockingCollection<Func<bool>> _work = [];
    private static int _idle;

    /// <summary>Runs the work on a thread that waits for some, or a new one. The work says whether the thread can serve again.</summary>
    public static void Run(Func<bool> work)
    {
        if (Interlocked.Decrement(ref _idle) >= 0)
        {
            _work.Add(work);
            return;
        }
        Interlocked.Increment(ref _idle);
        new Thread(() => Serve(work)) { IsBackground = true, Name = "cell" }.UnsafeStart();
    }

    private static void Serve(Func<bool> work)
    {
        while (work())
        {
            Interlocked.Increment(ref _idle);
            work = _work.Take();
        }
    }
}
