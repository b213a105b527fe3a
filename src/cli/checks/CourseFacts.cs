using System.Collections.Frozen;
using System.Collections.Immutable;
using Course.Documents;
using Course.Manifests;
using Course.Reports.Pages;

namespace Course.Checks;

/// <summary>What lints need to know of the course around a file; read once, when asked for.</summary>
internal sealed class CourseFacts
{
    private readonly Lazy<ImmutableArray<ChartFunction>> _charts;
    private readonly Dictionary<string, FrozenSet<string>?> _anchors = [];
    private readonly Dictionary<string, ScriptText?> _helpers = [];

    /// <summary>Looks at a repository.</summary>
    /// <param name="root">Its top folder.</param>
    /// <param name="manifest">Its manifest.</param>
    public CourseFacts(string root, CourseManifest manifest)
    {
        (Root, Manifest) = (Path.GetFullPath(root), manifest);
        _charts = new(ReadCharts);
    }

    /// <summary>The repository's top folder.</summary>
    public string Root { get; }

    /// <summary>What <c>notebooks/course.toml</c> says.</summary>
    public CourseManifest Manifest { get; }

    /// <summary>The folder of the notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>The chart functions of <c>helpers/charts*.csx</c>.</summary>
    public ImmutableArray<ChartFunction> Charts => _charts.Value;

    /// <summary>A file's name in faults.</summary>
    public string NameOf(string path) =>
        Path.GetRelativePath(Root, path) is var name && name.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : name.Replace('\\', '/');

    /// <summary>A notebook's entry in the manifest; null where it has none.</summary>
    public NotebookEntry? EntryOf(string path) => Manifest.Find(Path.GetRelativePath(Notebooks, path).Replace('\\', '/'));

    /// <summary>The ids that a link to a file may name after its <c>#</c>; null for a file that has none, or that cannot be read.</summary>
    public FrozenSet<string>? AnchorsOf(string path)
    {
        if (!_anchors.TryGetValue(path, out var found))
            _anchors[path] = found = ReadAnchors(path);
        return found;
    }

    /// <summary>A script that is imported; null where there is none.</summary>
    public ScriptText? HelperAt(string path)
    {
        if (!_helpers.TryGetValue(path, out var found))
            _helpers[path] = found = File.Exists(path) ? new ScriptText(NameOf(path), File.ReadAllText(path), 1) : null;
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

    private ImmutableArray<ChartFunction> ReadCharts()
    {
        var helpers = Path.Combine(Root, "helpers");
        var files = Directory.Exists(helpers) ? Directory.EnumerateFiles(helpers, "charts*.csx") : [];
        return [.. files.SelectMany(f => HelperAt(f)!.Submissions).SelectMany(ChartFunction.In).Select(c => c.Function)];
    }
}
