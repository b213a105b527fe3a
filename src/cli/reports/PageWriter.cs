using Course.Documents;
using Course.Reports.Pages;

namespace Course.Reports;

/// <summary>Writes the pages of a run: an index and one page for each notebook. Pages are replaced whole, so that a reader may reload at any time.</summary>
public sealed class PageWriter
{
    private readonly string outFolder;
    private readonly string root;
    private readonly RunFacts facts;
    private readonly IReadOnlyList<Lesson> lessons;
    private readonly bool hasPlotly;

    /// <summary>Prepares the output folder: style sheet, script, plotly.js where the set-up has fetched it, and a page for each lesson that has none.</summary>
    /// <param name="outFolder">Where the pages go; made if missing.</param>
    /// <param name="root">The repository: where <c>artifacts/</c> stands, and what file names in pages are relative to.</param>
    /// <param name="facts">What holds for the whole run.</param>
    /// <param name="lessons">The whole course in order, whether it runs or not: for the index, for previous and next, and for links.</param>
    public PageWriter(string outFolder, string root, RunFacts facts, IReadOnlyList<Lesson> lessons)
    {
        (this.outFolder, this.root, this.facts, this.lessons) = (Path.GetFullPath(outFolder), Path.GetFullPath(root), facts, lessons);
        hasPlotly = PageAssets.Install(Path.Combine(this.outFolder, "assets"), this.root);
        foreach (var lesson in lessons.Where(l => !File.Exists(PathOf(l))))
            Replace(PathOf(lesson), writer => UnreadPage.Write(writer, lesson));
    }

    /// <summary>The full path of the index.</summary>
    public string IndexPath => Path.Combine(outFolder, "index.html");

    /// <summary>Writes the page of a run in whatever state it is.</summary>
    /// <returns>The page's full path.</returns>
    public string WriteNotebook(NotebookRun run)
    {
        var lesson = LessonOf(run.Notebook);
        var path = PathOf(lesson);
        var context = new PageContext(lesson, lessons, facts, run.Notebook.Path, Path.GetDirectoryName(path)!, root, hasPlotly);
        Replace(path, writer => NotebookPage.Write(writer, run, context));
        return path;
    }

    /// <summary>Writes the index, and what the pages' search looks through.</summary>
    /// <param name="runs">What has run so far, in any order; of a notebook that ran twice the last run counts.</param>
    public void WriteIndex(IReadOnlyList<NotebookRun> runs)
    {
        var byLesson = runs.GroupBy(r => LessonOf(r.Notebook)).ToDictionary(g => g.Key, g => g.Last());
        var rows = lessons.Union(byLesson.Keys)
            .Select(l => new IndexRow(l, byLesson.GetValueOrDefault(l), Made(l)))
            .ToList();
        Replace(IndexPath, writer => IndexPage.Write(writer, rows, facts));
        SearchIndex.Write(Path.Combine(outFolder, "assets", "search-index.js"), rows.Select(r => (r.Lesson, r.Run?.Notebook.Path ?? NotebookOf(r.Lesson))));
    }

    private Lesson LessonOf(Notebook notebook)
    {
        var said = Lesson.Of(notebook);
        return lessons.FirstOrDefault(l => l.Course == said.Course && l.Name == said.Name) ?? said;
    }

    private DateTimeOffset? Made(Lesson lesson) =>
        PathOf(lesson) is var path && File.Exists(path) && !UnreadPage.IsAt(path) ? File.GetLastWriteTimeUtc(path) : null;

    private string NotebookOf(Lesson lesson) => Path.Combine(root, "notebooks", lesson.Course, lesson.Name + ".dib");

    private string PathOf(Lesson lesson) => Path.Combine(outFolder, lesson.PagePath.Replace('/', Path.DirectorySeparatorChar));

    private static void Replace(string path, Action<TextWriter> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".new";
        using (var writer = new StreamWriter(draft) { NewLine = "\n" })
            write(writer);
        File.Move(draft, path, overwrite: true);
    }
}
