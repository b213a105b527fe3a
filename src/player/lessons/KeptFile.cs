using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Course.Manifests;
using Course.Player.Contents;

namespace Course.Player.Lessons;

/// <summary>A file of the learner's in <c>.course/player/</c>: written whole or not at all, and put aside, never overwritten, where it is damaged.</summary>
/// <param name="root">The repository.</param>
/// <param name="path">Full path.</param>
/// <param name="type">How its content is written.</param>
/// <param name="what">What it holds, for the learner, such as "Your edits".</param>
internal sealed class KeptFile<T>(string root, string path, JsonTypeInfo<T> type, string what)
    where T : class, IKept<T>
{
    /// <summary>One of a lesson's files.</summary>
    /// <param name="entry">The lesson.</param>
    /// <param name="root">The repository.</param>
    /// <param name="ending">What its name has behind the lesson's, such as <c>.outputs.json</c>.</param>
    /// <param name="type">How its content is written.</param>
    /// <param name="what">What it holds, for the learner.</param>
    public KeptFile(NotebookEntry entry, string root, string ending, JsonTypeInfo<T> type, string what)
        : this(root, KeptPaths.In(root, entry.Course, entry.Name + ending), type, what)
    {
    }

    /// <summary>The file's path from the repository's top.</summary>
    public string ShownPath => Path.GetRelativePath(root, path);

    /// <summary>Reads it.</summary>
    /// <returns>What was kept, and a sentence for the learner where the file was damaged.</returns>
    public (T Kept, string? Problem) Read()
    {
        if (!File.Exists(path))
            return (T.Empty, null);
        try
        {
            using var file = File.OpenRead(path);
            var kept = JsonSerializer.Deserialize(file, type);
            if (kept?.Version == T.Empty.Version)
                return (kept, null);
            return PutAside($"it is of version {kept?.Version}, and this player knows version {T.Empty.Version}");
        }
        catch (JsonException error)
        {
            return PutAside(error.Message);
        }
    }

    /// <summary>Looks into it and leaves it as it is; what cannot be read is told to whoever opens the lesson.</summary>
    public T Peek()
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, type) is { } kept && kept.Version == T.Empty.Version ? kept : T.Empty;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return T.Empty;
        }
    }

    /// <summary>Keeps it.</summary>
    public void Write(T kept) => AtomicFile.Write(path, JsonSerializer.Serialize(kept, type));

    /// <summary>Takes the file away, to a place where the learner finds it again.</summary>
    /// <returns>That place, from the repository's top; null where nothing was kept.</returns>
    public string? Retire() => File.Exists(path) ? Move($"{path}.{Stamp()}") : null;

    private (T, string?) PutAside(string why)
    {
        var aside = Move($"{path}.damaged-{Stamp()}");
        return (T.Empty, $"{what} could not be read ({why}). The file is kept as {aside}.");
    }

    private string Move(string to)
    {
        File.Move(path, to, overwrite: true);
        return Path.GetRelativePath(root, to);
    }

    private static string Stamp() => DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
}

/// <summary>What a <see cref="KeptFile{T}"/> holds.</summary>
internal interface IKept<T>
{
    /// <summary>What is kept where there is no file.</summary>
    static abstract T Empty { get; }

    /// <summary>Version of the file's form.</summary>
    int Version { get; }
}
