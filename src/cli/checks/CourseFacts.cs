using System.Collections.Frozen;
using Course.Documents;
using Course.Manifests;
using Course.Reports.Pages;

namespace Course.Checks;

/// <summary>What lints need to know of the course around a file; read once, when asked for.</summary>
/// <param name="root">The repository's top folder.</param>
/// <param name="manifest">Its manifest.</param>
internal sealed class CourseFacts(string root, CourseManifest manifest)
{
    private readonly Dictionary<string, FrozenSet<string>?> _anchors = [];

    /// <summary>The repository's top folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>What <c>notebooks/course.toml</c> says.</summary>
    public CourseManifest Manifest { get; } = manifest;

    /// <summary>The folder of the notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>A file's name in faults.</summary>
    public string NameOf(string path) =>
        Path.GetRelativePath(Root, path) is var name && name.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path)
            : name.Replace('\\', '/');

    /// <summary>A notebook's entry in the manifest; null where it has none.</summary>
    public NotebookEntry? EntryOf(string path) => Manifest.Find(Path.GetRelativePath(Notebooks, path).Replace('\\', '/'));

    /// <summary>The ids that a link to a file may name after its <c>#</c>; null for a file that has none, or that cannot be read.</summary>
    public FrozenSet<string>? AnchorsOf(string path)
    {
        if (!_anchors.TryGetValue(path, out var found))
            _anchors[path] = found = ReadAnchors(path);
        return found;
    }

    // A page's ids are those of our pages: a notebook's headings are numbered through all of its cells.
    private static FrozenSet<string>? ReadAnchors(string path) => Path.GetExtension(path) switch
    {
        ".dib" or ".ipynb" => ReadNotebook(path) is { } notebook ? new Prose(notebook).Ids.ToFrozenSet(StringComparer.Ordinal) : null,
        ".md" => new ProseText(File.ReadAllText(path), 1).Anchors.ToFrozenSet(StringComparer.Ordinal),
        _ => null,
    };

    // A notebook that breaks its format has a fault of its own, and none for each link to it.
    private static Notebook? ReadNotebook(string path)
    {
        try
        {
            return NotebookFile.Read(path);
        }
        catch (DibException)
        {
            return null;
        }
    }
}
