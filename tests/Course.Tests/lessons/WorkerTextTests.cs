namespace Course.Tests.Lessons;

/// <summary>What a reader copies out of lesson 4b is short, and is what the lesson has tried before their eyes.</summary>
public sealed class WorkerTextTests
{
    private const int Longest = 30;

    [Fact]
    public void The_worker_has_thirty_lines_at_most_and_its_loop_is_the_one_that_the_lesson_runs()
    {
        var (program, cell) = (Lines(WorkerProgram.Text()), Lines(WorkerProgram.LoopCell()));
        var loop = program.SkipWhile(l => l != "try").TakeWhile(l => !l.StartsWith("Task ", StringComparison.Ordinal));

        Assert.InRange(program.Count, 1, Longest);
        Assert.Contains(string.Join('\n', loop), string.Join('\n', cell), StringComparison.Ordinal);
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
}
