using System.Diagnostics;
using Course.Bench.Player;

namespace Course.Bench.Measures;

/// <summary>The player, asked as its pages ask.</summary>
internal static class PlayerMeasures
{
    private const string Publish = "tutorial04_jetstream/03-publish";
    private const string Typed = "var ack = await js.PublishAsync(\"orders.created\", MakeOrder(1));\nif (!ack.Duplicate) ack.EnsureSuccess();";

    // A reader reads first; meanwhile the next lesson's kernel starts, too.
    private static readonly TimeSpan _reading = TimeSpan.FromSeconds(10);

    /// <summary>From sending the run of a lesson's first cell, which imports the door, to its result.</summary>
    public static Measure FirstCell { get; } = new(
        "Player: first cell of a lesson, kernel warm",
        "One lesson after another is opened; ten seconds after its kernel is ready, its first cell runs: the import of the door.",
        FirstCellAsync);

    /// <summary>From a key press to the list of completions.</summary>
    public static Measure KeyToList { get; } = new(
        "Player: key press to completion list",
        "Each key of a cell of lesson 3, typed a second time; the cells above it ran.",
        KeysAsync);

    /// <summary>The memory of the player and its kernels.</summary>
    public static Measure TenLessons { get; } = new(
        "Player: ten lessons open at once",
        "`course-player --kernels 12`, the first three cells of ten lessons run; pages that processes share are counted in parts (PSS).",
        TenLessonsAsync);

    private static async Task<IReadOnlyList<Finding>> FirstCellAsync(BenchHouse house)
    {
        await using var player = await CoursePlayer.StartAsync(house);
        var times = new List<double>();
        foreach (var lesson in CoursePlayer.Lessons.Take(house.Rounds))
        {
            using var line = await player.OpenAsync(lesson);
            var first = await player.CodeCellsAsync(lesson, 1);
            await line.ReadyAsync();
            await Task.Delay(_reading);
            var clock = Stopwatch.StartNew();
            await line.RunAsync(first);
            times.Add(clock.Elapsed.TotalSeconds);
        }
        return [Finding.AtMost("run to result", Numbers.Median(times), Numbers.Seconds, .3)];
    }

    private static async Task<IReadOnlyList<Finding>> KeysAsync(BenchHouse house)
    {
        await using var player = await CoursePlayer.StartAsync(house);
        using var line = await player.OpenAsync(Publish);
        await line.RunAsync("c1", "c2", "c4");
        await TypeAsync(line);
        var times = await TypeAsync(line);
        return
        [
            Finding.AtMost($"median of {times.Count} keys with a list", Numbers.Median(times), Numbers.Milliseconds, 50),
            new("slowest of them", Numbers.Milliseconds(times.Max())),
        ];
    }

    // A key inside a text has no list: that answer is quick, and counts not.
    private static async Task<IReadOnlyList<double>> TypeAsync(LessonLine lesson)
    {
        var times = new List<double>();
        for (var length = 1; length <= Typed.Length; length++)
        {
            var start = Stopwatch.GetTimestamp();
            var items = await lesson.CompleteAsync("c6", Typed[..length]);
            if (items > 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times.Count > 0 ? times : throw new InvalidOperationException("No key had a list of completions.");
    }

    private static async Task<IReadOnlyList<Finding>> TenLessonsAsync(BenchHouse house)
    {
        await using var player = await CoursePlayer.StartAsync(house);
        var open = new List<LessonLine>();
        try
        {
            foreach (var lesson in CoursePlayer.Lessons.Take(10))
            {
                open.Add(await player.OpenAsync(lesson));
                await open[^1].RunAsync(await player.CodeCellsAsync(lesson, 3));
            }
            var (processes, bytes) = ProcessFamily.Memory(player.ProcessId);
            return [Finding.AtMost($"the player and its kernels, {processes} processes", bytes, Numbers.Bytes, 3.5 * (1 << 30))];
        }
        finally
        {
            open.ForEach(line => line.Dispose());
        }
    }
}
