#nullable disable
namespace Course.Helpers;

/// <summary>Notes who has which job, while several workers run; seconds since it was made.</summary>
public sealed class JobLog
{
    private readonly ConcurrentQueue<JobTurn> turns = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public JobTurn Take(string worker, int job, ulong attempt) => new(worker, job, (int)attempt, watch.Elapsed.TotalSeconds);

    public void Done(JobTurn turn) => turns.Enqueue(turn with { To = watch.Elapsed.TotalSeconds });

    public void Abandoned(JobTurn turn) => turns.Enqueue(turn);

    public int DoneJobs => turns.Where(t => t.To != null).Select(t => t.Job).Distinct().Count();

    public List<JobTurn> InOrder() => turns.OrderBy(t => t.From).ToList();
}
