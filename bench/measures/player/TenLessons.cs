using System.Text.Json;
using Course.Bench.Player;
using Testing;

namespace Course.Bench.Measures.Player;

/// <summary>Memory of the player and its kernels with ten lessons open, the first three cells of each run.</summary>
internal sealed class TenLessons : IMeasure
{
    private const string Course = "tutorial04_jetstream";

    private const double Most = 3.5 * (1 << 30);

    /// <inheritdoc/>
    public string Name => "Player: ten lessons open at once";

    /// <inheritdoc/>
    public string Command => "make serve ARGS=\"--kernels 12\"";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        using var course = new LearnerFolder();
        await using var player = await CoursePlayer.StartAsync(house, course);
        var open = new List<LessonLine>();
        try
        {
            foreach (var lesson in Lessons(course))
            {
                open.Add(await player.OpenAsync(lesson));
                await open[^1].RunAsync(await FirstCellsAsync(player, lesson));
            }
            var (processes, bytes) = ProcessFamily.Memory(player.ProcessId);
            return [new($"the player and its kernels, {processes} processes (PSS)", Numbers.Bytes(bytes), Target: "≤ 3584 MiB", IsMet: bytes <= Most)];
        }
        finally
        {
            open.ForEach(line => line.Dispose());
        }
    }

    private static IEnumerable<string> Lessons(LearnerFolder course) =>
        Directory.EnumerateFiles(Path.Combine(course.Root, "notebooks", Course), "*.dib").Order(StringComparer.Ordinal).Take(10)
            .Select(file => $"{Course}/{Path.GetFileNameWithoutExtension(file)}");

    private static async Task<string[]> FirstCellsAsync(CoursePlayer player, string lesson)
    {
        using var json = JsonDocument.Parse(await player.GetAsync($"/api/lesson/{lesson}"));
        return [.. json.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("kind").GetString() == "csharp").Take(3).Select(cell => cell.GetProperty("id").GetString()!)];
    }
}
