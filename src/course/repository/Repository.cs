using Course.Manifests;

namespace Course;

/// <summary>Where the course's files stand.</summary>
/// <param name="Root">The repository's top folder.</param>
internal sealed record Repository(string Root)
{
    /// <summary>The folder of the course's notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>A folder as deep as the lessons: for a kernel that has no notebook yet.</summary>
    public string AnyLessons => Directory.Exists(Notebooks) ? Directory.EnumerateDirectories(Notebooks).FirstOrDefault(Notebooks) : Root;

    /// <summary>Where set-up puts plotly.js.</summary>
    public string Plotly => Path.Combine(Root, "artifacts/npm/node_modules/plotly.js-dist-min/plotly.min.js");

    /// <summary>The course's manifest; <c>course check</c> says what is wrong with it.</summary>
    public CourseManifest Manifest() => ManifestReader.Read(Path.Combine(Notebooks, "course.toml")).Manifest;

    /// <summary>A notebook's path as the manifest writes it.</summary>
    public string NameOf(string notebook) => Path.GetRelativePath(Notebooks, notebook).Replace('\\', '/');

    /// <summary>Finds the repository above the current directory, else above the runner's own folder.</summary>
    /// <exception cref="UsageException">Neither lies in the repository.</exception>
    public static Repository Find() =>
        Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new UsageException("This is not the course's folder: run it from a clone of the repository (the folder that holds notebooks/ and global.json).");

    private static Repository? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "global.json")) && Directory.Exists(Path.Combine(at.FullName, "notebooks")))
                return new Repository(at.FullName);
        }
        return null;
    }
}
