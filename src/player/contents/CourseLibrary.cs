using System.Collections.Concurrent;
using Course.Documents;
using Course.Manifests;
using Course.Reports;

namespace Course.Player.Contents;

/// <summary>The lessons that the manifest names, by course and name. Nothing else of the disk can be asked for.</summary>
internal sealed class CourseLibrary
{
    private readonly Repository _repository;
    private readonly CourseManifest _manifest;
    private readonly Dictionary<(string Course, string Name), NotebookEntry> _entries;
    private readonly ConcurrentDictionary<string, (DateTime Written, Notebook Notebook)> _read = new();
    private readonly ConcurrentDictionary<NotebookEntry, (Notebook Of, LessonFacts Facts)> _facts = new();

    /// <summary>Reads the manifest.</summary>
    public CourseLibrary(Repository repository)
    {
        _repository = repository;
        _manifest = repository.Manifest();
        Entries = _manifest.Notebooks;
        _entries = Entries.ToDictionary(e => (e.Course, e.Name));
    }

    /// <summary>The repository's top folder.</summary>
    public string Root => _repository.Root;

    /// <summary>All lessons, in course order.</summary>
    public IReadOnlyList<NotebookEntry> Entries { get; }

    /// <summary>A lesson; null where the manifest names none so.</summary>
    public NotebookEntry? Find(string? course, string? name) => course is null || name is null ? null : _entries.GetValueOrDefault((course, name));

    /// <summary>Full path of a lesson's notebook.</summary>
    public string PathOf(NotebookEntry entry) => Path.Combine(_repository.Notebooks, entry.File);

    /// <summary>The lesson's notebook as it is on disk.</summary>
    public Notebook Read(NotebookEntry entry)
    {
        var path = PathOf(entry);
        var written = File.GetLastWriteTimeUtc(path);
        if (_read.TryGetValue(path, out var known) && known.Written == written)
            return known.Notebook;
        var notebook = NotebookFile.Read(path);
        _read[path] = (written, notebook);
        return notebook;
    }

    /// <summary>A lesson as its pages know it.</summary>
    public Lesson LessonOf(NotebookEntry entry) => entry.ToLesson(_manifest);

    /// <summary>What a notebook says of itself; read once, and again when it has changed.</summary>
    public LessonFacts FactsOf(NotebookEntry entry, Notebook notebook)
    {
        if (!_facts.TryGetValue(entry, out var known) || known.Of != notebook)
            _facts[entry] = known = (notebook, LessonFacts.Of(entry, notebook, this));
        return known.Facts;
    }

    /// <summary>The lesson that a link in another one leads to; null for another file.</summary>
    public NotebookEntry? FindLinked(string url, NotebookEntry from)
    {
        var path = url.IndexOfAny(['#', '?']) is >= 0 and var at ? url[..at] : url;
        var file = Path.GetFullPath(Uri.UnescapeDataString(path), Path.GetDirectoryName(PathOf(from))!);
        return Entries.FirstOrDefault(e => PathOf(e) == file);
    }

    /// <summary>A lesson's name with its number, such as "3. Publish to JetStream".</summary>
    public string TitleOf(NotebookEntry entry) => LessonOf(entry).NumberedTitle;

    /// <summary>The number that the lesson's file begins with, such as 7 or 7a; null where it has none.</summary>
    public static string? NumberOf(NotebookEntry entry) => LessonNumber.Of(entry.Name)?.ToString();

    /// <summary>A course's name for readers.</summary>
    public string TitleOfCourse(string course) => _manifest.TitleOf(course);

    /// <summary>What a course teaches, in one sentence; null where nobody has said.</summary>
    public string? AboutCourse(string course) => _manifest.FindCourse(course)?.About;

    /// <summary>A lesson's address in the player.</summary>
    public static string AddressOf(NotebookEntry entry) => $"/lesson/{Uri.EscapeDataString(entry.Course)}/{Uri.EscapeDataString(entry.Name)}";
}
