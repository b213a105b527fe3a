using System.Diagnostics;
using Course.Bench.Player;
using Testing;

namespace Course.Bench.Measures.Player;

/// <summary>From starting the player to the result of a lesson's first cell, which imports the helpers: the second of two starts.</summary>
internal sealed class FirstResult : IMeasure
{
    private const double Most = 3;

    /// <inheritdoc/>
    public string Name => "Player: start to the first result";

    /// <inheritdoc/>
    public string Command => "artifacts/player/course-player --no-open --port 0";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        using var course = new LearnerFolder();
        await StartAsync(house, course);
        var (entered, result) = await StartAsync(house, course);
        return
        [
            new("start to its first answer", Numbers.Seconds(entered)),
            new("start to the first cell's result, lesson 3", Numbers.Seconds(result), Target: "≤ 3 s", IsMet: result <= Most),
        ];
    }

    private static async Task<(double Entered, double Result)> StartAsync(BenchHouse house, LearnerFolder course)
    {
        var clock = Stopwatch.StartNew();
        await using var player = await CoursePlayer.StartAsync(house, course);
        var entered = clock.Elapsed.TotalSeconds;
        using var lesson = await player.OpenAsync("tutorial04_jetstream/03-publish");
        await lesson.RunAsync("c1");
        return (entered, clock.Elapsed.TotalSeconds);
    }
}
