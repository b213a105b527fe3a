using System.Text.Json;

namespace Course.Player.Contents;

/// <summary>Where the learner left off.</summary>
/// <param name="Course">The course's folder.</param>
/// <param name="Name">The lesson's name.</param>
/// <param name="Cell">The cell seen last; null for the lesson's top.</param>
/// <param name="Line">The line that the learner was writing in, from 1; null where they only read.</param>
internal sealed record LearnerPlace(string Course, string Name, string? Cell, int? Line = null)
{
    /// <summary>Reads it; null where there is none, or none that can be read: a place is no loss.</summary>
    public static LearnerPlace? Read(string root)
    {
        try
        {
            return File.Exists(PathIn(root)) ? JsonSerializer.Deserialize(File.ReadAllText(PathIn(root)), PlayerJson.Default.LearnerPlace) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it.</summary>
    public void Write(string root) => AtomicFile.Write(PathIn(root), JsonSerializer.Serialize(this, PlayerJson.Default.LearnerPlace));

    private static string PathIn(string root) => KeptPaths.In(root, "place.json");
}
