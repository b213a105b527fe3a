namespace Course.Bench.Player;

/// <summary>A copy of the course in a temporary folder: what a player keeps of a learner stays out of the repository. The build is the repository's.</summary>
internal sealed class CourseCopy : IDisposable
{
    private static readonly string[] Copied = ["notebooks", "helpers", "server", "config.toml", "global.json"];

    /// <summary>Copies the course of a repository.</summary>
    public CourseCopy(string repository)
    {
        foreach (var name in Copied)
            Copy(Path.Combine(repository, name), Path.Combine(Root, name));
        Directory.CreateSymbolicLink(Artifacts, Path.Combine(repository, "artifacts"));
    }

    /// <summary>The copy's top folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("course-bench-").FullName;

    private string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>Adds a lesson of the course "bench", with the helpers in its first cell (c0) and one more (c1).</summary>
    /// <returns>The lesson's course and name.</returns>
    public string AddLesson(string name, string cell)
    {
        Directory.CreateDirectory(Path.Combine(Root, "notebooks", "bench"));
        File.WriteAllText(Path.Combine(Root, "notebooks", "bench", $"{name}.dib"), $"#!csharp\n\n#!import ../../helpers/jetstream.csx\n\n#!csharp\n\n{cell}\n");
        File.AppendAllText(Path.Combine(Root, "notebooks", "course.toml"), $"\n[[notebook]]\nfile = \"bench/{name}.dib\"\ntitle = \"{name}\"\nminutes = 1\nserver = \"2.9\"\n");
        return $"bench/{name}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The link goes first: what it leads to must stay.
        Directory.Delete(Artifacts);
        Directory.Delete(Root, recursive: true);
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
