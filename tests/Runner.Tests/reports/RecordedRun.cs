using Course.Documents;
using Course.Kernels;
using Course.Reports;
using Testing;

namespace Runner.Tests.Reports;

/// <summary>
/// A folder with a notebook in it, and the events of a run of that notebook. In the files, the folder is called <c>{root}</c>;
/// times and ids are written down there, so that nothing else changes from run to run.
/// </summary>
internal sealed class RecordedRun : IDisposable
{
    private static readonly string Fixtures = Path.Combine(RepositoryPaths.Root, "tests/Runner.Tests/reports/fixtures");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("course-reports-");

    private RecordedRun(string events)
    {
        Notebook = NotebookFile.Parse(File.ReadAllText(Path.Combine(Fixtures, "02-tour.dib")), Path.Combine(Root, "notebooks/tour/02-tour.dib"));
        Events = [.. File.ReadLines(Path.Combine(Fixtures, events)).Select(line => RecordedEvents.Read(line.Replace("{root}", Root)))];
    }

    public static RunFacts Facts { get; } = new(new DateTimeOffset(2026, 11, 21, 20, 45, 0, TimeSpan.Zero), "nats-server 2.15.1");

    public static IReadOnlyList<Lesson> Lessons { get; } =
    [
        new("tour", "The tour", "01-before", "Before", 5),
        new("tour", "The tour", "02-tour", "A tour of every output", 10),
        new("tour", "The tour", "03-after", "After"),
    ];

    public string Root => folder.FullName;

    public string Out => Path.Combine(Root, "out");

    public Notebook Notebook { get; }

    public IReadOnlyList<RunEvent> Events { get; }

    public NotebookRun Run => After(Events);

    public static RecordedRun Tour() => new("02-tour.jsonl");

    public static RecordedRun Failed() => new("02-tour-failed.jsonl");

    public NotebookRun After(IEnumerable<RunEvent> events)
    {
        var recorder = new RunRecorder(Notebook);
        foreach (var happened in events)
            recorder.Apply(happened);
        return recorder.Run;
    }

    /// <summary>A run of one C# cell that shows the given outputs.</summary>
    public static NotebookRun Showing(params (string Mime, string Text)[] outputs)
    {
        var recorder = new RunRecorder(new Notebook("/course/notebooks/a/b.dib", [new Cell(0, "csharp", "Show();", 1)]));
        foreach (var (mime, text) in outputs)
            recorder.Apply(new RunEvent.OutputDisplayed(0, Guid.NewGuid().ToString(), new Dictionary<string, string> { [mime] = text }));
        recorder.Apply(new RunEvent.CellEnded(0, new CellOutcome.Succeeded(), TimeSpan.Zero));
        return recorder.Run;
    }

    public PageWriter Pages() => new(Out, Root, Facts, Lessons);

    public string Page(NotebookRun run) => File.ReadAllText(Pages().WriteNotebook(run));

    public void Dispose() => folder.Delete(recursive: true);
}
