namespace Course.Helpers;

/// <summary>Notes who has which job, while several workers run; seconds since it was made.</summary>
public sealed class JobLog
{
    private readonly ConcurrentQueue<JobTurn> turns = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>How many different jobs are done.</summary>
    public int DoneJobs => turns.Where(t => t.To != null).Select(t => t.Job).Distinct().Count();

    /// <summary>A worker begins.</summary>
    public JobTurn Take(string worker, int job, ulong attempt) => new(worker, job, (int)attempt, watch.Elapsed.TotalSeconds);

    /// <summary>The worker has finished.</summary>
    public void Done(JobTurn turn) => turns.Enqueue(turn with { To = watch.Elapsed.TotalSeconds });

    /// <summary>The worker will never finish.</summary>
    public void Abandoned(JobTurn turn) => turns.Enqueue(turn);

    /// <summary>All turns by their beginning.</summary>
    public List<JobTurn> InOrder() => [.. turns.OrderBy(t => t.From)];
}
