using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Course.Documents;
using Course.Manifests;
using Course.Player.Contents;

namespace Course.Player.Lessons;

/// <summary>Keeps one lesson's edits in <c>.course/player/</c>; never in the notebook.</summary>
internal sealed class LessonStore(string root, NotebookEntry entry)
{
    /// <summary>The file.</summary>
    public string FilePath { get; } = Path.Combine(root, ".course", "player", entry.Course, $"{entry.Name}.json");

    /// <summary>Reads it.</summary>
    /// <returns>What was kept, and a sentence for the learner where the file was damaged: it is then put aside, not overwritten.</returns>
    public (KeptLesson Kept, string? Problem) Read()
    {
        if (!File.Exists(FilePath))
            return (KeptLesson.Empty, null);
        try
        {
            var kept = JsonSerializer.Deserialize(File.ReadAllText(FilePath), PlayerJson.Default.KeptLesson);
            return kept is { Version: KeptLesson.CurrentVersion } ? (kept, null) : PutAside($"it is of version {kept?.Version}, and this player knows version {KeptLesson.CurrentVersion}");
        }
        catch (JsonException error)
        {
            return PutAside(error.Message);
        }
    }

    /// <summary>Keeps the lesson.</summary>
    public void Write(KeptLesson lesson) => AtomicFile.Write(FilePath, JsonSerializer.Serialize(lesson, PlayerJson.Default.KeptLesson));

    /// <summary>Takes the file away, to a place where the learner finds it again.</summary>
    /// <returns>That place, from the repository's top; null where nothing was kept.</returns>
    public string? Retire() => File.Exists(FilePath) ? Move($"{FilePath}.{Stamp()}") : null;

    /// <summary>Names a cell's source.</summary>
    public static string HashOf(Cell cell) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Source)))[..16];

    private (KeptLesson, string?) PutAside(string why)
    {
        var aside = Move($"{FilePath}.damaged-{Stamp()}");
        return (KeptLesson.Empty, $"Your edits of this lesson could not be read ({why}). The file is kept as {aside}; the lesson is shown as it came.");
    }

    private string Move(string to)
    {
        File.Move(FilePath, to, overwrite: true);
        return Path.GetRelativePath(root, to);
    }

    private static string Stamp() => DateTime.Now.ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
