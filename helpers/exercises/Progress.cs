using System.Text.Json;

namespace Course.Helpers;

/// <summary>The exercises that you have solved, in a file of the repository that git does not keep.</summary>
internal static class Progress
{
    private const string File = "../../.course/progress.json";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Notes an exercise as solved; the first time counts.</summary>
    public static void Mark(string exerciseId)
    {
        using var only = Only();
        var done = Read();
        if (done.TryAdd(exerciseId, DateTimeOffset.Now))
            Write(done);
    }

    // Lessons that run beside each other write one file.
    private static FileStream Only()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        for (var end = DateTime.UtcNow + LongestWait; ;)
        {
            try
            {
                return new FileStream($"{File}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                Thread.Sleep(10);
            }
        }
    }

    // A damaged file is kept aside and reported, never overwritten.
    private static Dictionary<string, DateTimeOffset> Read()
    {
        if (!System.IO.File.Exists(File))
            return [];
        try
        {
            var done = JsonDocument.Parse(System.IO.File.ReadAllText(File)).RootElement.GetProperty("done");
            return done.Deserialize<Dictionary<string, DateTimeOffset>>() ?? [];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            var aside = $"{File}.damaged-{DateTime.Now:yyyyMMdd-HHmmss}";
            System.IO.File.Move(File, aside);
            Notes.Info(Wording.ProgressDamaged(aside, e.Message));
            return [];
        }
    }

    private static void Write(Dictionary<string, DateTimeOffset> done)
    {
        var draft = $"{File}.{Environment.ProcessId}";
        System.IO.File.WriteAllText(draft, JsonSerializer.Serialize(new { version = 1, done }, Indented));
        System.IO.File.Move(draft, File, overwrite: true);
    }
}
