using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Exercises;

/// <summary>The exercises that the learner has solved: the file that the notebooks' checks write.</summary>
/// <param name="Version">Version of the file's form.</param>
/// <param name="Done">When each exercise was first solved, by its id.</param>
public sealed partial record LearnerProgress(int Version, IReadOnlyDictionary<string, DateTimeOffset> Done)
{
    /// <summary>The form that this code writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Nothing solved yet.</summary>
    public static LearnerProgress None { get; } = new(CurrentVersion, new Dictionary<string, DateTimeOffset>());

    /// <summary>Where the file stands in a repository.</summary>
    public static string PathIn(string root) => Path.Combine(root, ".course", "progress.json");

    /// <summary>Reads the file; none means nothing solved.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of a later version; it is left as it is.</exception>
    public static LearnerProgress Read(string path)
    {
        if (!File.Exists(path))
            return None;
        try
        {
            var progress = JsonSerializer.Deserialize(File.ReadAllText(path), Json.Default.LearnerProgress);
            return progress is { Version: CurrentVersion, Done: not null } ? progress
                : throw new InvalidDataException($"{path} is of version {progress?.Version}; this runner knows version {CurrentVersion}. Pull the newest course, or move the file away.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} cannot be read ({error.Message}). It was left as it is: mend it, or move it away to begin anew.", error);
        }
    }

    /// <summary>Forgets some exercises.</summary>
    public LearnerProgress Without(IEnumerable<string> ids) => this with { Done = Done.Where(d => !ids.Contains(d.Key)).ToDictionary() };

    /// <summary>Writes the file whole: a reader never sees half of it.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, Json.Default.LearnerProgress) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(LearnerProgress))]
    private sealed partial class Json : JsonSerializerContext;
}
