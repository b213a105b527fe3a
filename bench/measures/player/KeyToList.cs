using System.Diagnostics;
using Course.Bench.Player;
using Testing;

namespace Course.Bench.Measures.Player;

/// <summary>From a key press to the list of completions, while a cell of lesson 3 is typed a second time; the cells above it ran.</summary>
internal sealed class KeyToList : IMeasure
{
    private const double Most = 50;

    private const string Typed = "var ack = await js.PublishAsync(\"orders.created\", MakeOrder(1));\nack.EnsureSuccess();";

    /// <inheritdoc/>
    public string Name => "Player: key press to completion list";

    /// <inheritdoc/>
    public string Command => "make serve";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        using var course = new LearnerFolder();
        await using var player = await CoursePlayer.StartAsync(house, course);
        using var lesson = await player.OpenAsync("tutorial04_jetstream/03-publish");
        await lesson.RunAsync("c1", "c2", "c4");
        await TypeAsync(lesson);
        var times = await TypeAsync(lesson);
        var median = Numbers.Median(times);
        return
        [
            new($"median of {times.Count} keys with a list", Numbers.Milliseconds(median), Target: "≤ 50 ms", IsMet: median <= Most),
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
}
