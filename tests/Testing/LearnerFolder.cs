namespace Testing;

/// <summary>
/// A copy of what a reader works with (notebooks, helpers, configuration) in a temporary folder, so that a test or a measure may change notebooks,
/// solve exercises and leave edits behind. What was built is the repository's.
/// </summary>
public class LearnerFolder : IDisposable
{
    private static readonly string[] _copied = [".config", "notebooks", "helpers", "server", "config.toml", "global.json"];

    /// <summary>Copies the course.</summary>
    public LearnerFolder()
    {
        Root = Directory.CreateTempSubdirectory("course copy ").FullName;
        foreach (var name in _copied)
            Copy(Path.Combine(RepositoryPaths.Root, name), PathOf(name));
        Directory.CreateSymbolicLink(PathOf("artifacts"), Path.Combine(RepositoryPaths.Root, "artifacts"));
    }

    /// <summary>The copy's top folder. Its name has blanks, as a learner's may.</summary>
    public string Root { get; }

    /// <summary>The full path of a file in the copy.</summary>
    /// <param name="file">Its path from the top folder.</param>
    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Writes a file of the copy; its folder is made if it is missing.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Adds a lesson of one minute, and its entry in the manifest.</summary>
    /// <param name="file">Path under <c>notebooks/</c>.</param>
    /// <param name="title">For readers; without quotes of the kind <c>'</c>.</param>
    /// <param name="text">The notebook.</param>
    /// <param name="entry">More of its entry.</param>
    public void AddLesson(string file, string title, string text, string entry = "")
    {
        Write(Path.Combine("notebooks", file), text);
        File.AppendAllText(PathOf("notebooks/course.toml"), $"\n[[notebook]]\nfile = '{file}'\ntitle = '{title}'\nminutes = 1\nserver = \"2.12\"\n{entry}");
    }

    /// <summary>Removes the copy.</summary>
    public void Dispose()
    {
        // The link goes first: what it leads to must stay.
        Directory.Delete(PathOf("artifacts"));
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }
        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}
