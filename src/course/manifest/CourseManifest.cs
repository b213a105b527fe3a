namespace Course.Manifests;

/// <summary>What <c>notebooks/course.toml</c> says: the courses' names, and the notebooks in order, each with its exercises.</summary>
/// <param name="Courses">The course folders that have a name for readers.</param>
/// <param name="Notebooks">In course order.</param>
public sealed record CourseManifest(IReadOnlyList<CourseEntry> Courses, IReadOnlyList<NotebookEntry> Notebooks)
{
    /// <summary>A manifest that says nothing.</summary>
    public static CourseManifest Empty { get; } = new([], []);

    /// <summary>What a course folder is called; null where the manifest does not say.</summary>
    /// <param name="folder">Its name under <c>notebooks/</c>.</param>
    public CourseEntry? FindCourse(string folder) => Courses.FirstOrDefault(c => c.Folder == folder);

    /// <summary>The entry of a notebook; null where the manifest does not name it.</summary>
    /// <param name="file">Its path under <c>notebooks/</c>, with <c>/</c>.</param>
    public NotebookEntry? Find(string file) => Notebooks.FirstOrDefault(n => n.File == file);
}

/// <summary>A notebook's entry.</summary>
/// <param name="File">Path under <c>notebooks/</c>, with <c>/</c>.</param>
/// <param name="Title">The lesson's name for readers.</param>
/// <param name="Minutes">How long a reader takes.</param>
/// <param name="Server">The oldest server release that it runs on, such as 2.12.</param>
/// <param name="Inputs">Answers to its <c>@input:</c> questions when nobody is there to answer, by variable.</param>
/// <param name="Exercises">Its exercises, in order.</param>
public sealed record NotebookEntry(
    string File, string Title, int Minutes, string Server, IReadOnlyDictionary<string, string> Inputs, IReadOnlyList<ExerciseEntry> Exercises)
{
    /// <summary>Its predictions that come with answers to choose from, in order.</summary>
    public IReadOnlyList<PredictionEntry> Predictions { get; init; } = [];

    /// <summary>Its cells that may be longer than cells are.</summary>
    public IReadOnlyList<CellExceptionEntry> Exceptions { get; init; } = [];

    /// <summary>The course's folder.</summary>
    public string Course => Path.GetDirectoryName(File) ?? "";

    /// <summary>The file's name without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);
}

/// <summary>An exercise's texts; its cells stand in the notebook.</summary>
/// <param name="Id">Unique in the whole course.</param>
/// <param name="Title">For readers.</param>
/// <param name="Hints">Revealed one by one.</param>
/// <param name="Solution">What the exercise's cell holds when solved.</param>
/// <param name="Why">The reasons.</param>
/// <param name="Wrong">Answers that learners give.</param>
public sealed record ExerciseEntry(
    string Id, string Title, IReadOnlyList<string> Hints, string Solution, string Why, IReadOnlyList<WrongAnswerEntry> Wrong)
{
    /// <summary>What it asks for.</summary>
    public ExerciseKind Kind { get; init; }

    /// <summary>Other solutions, in order.</summary>
    public IReadOnlyList<AlternativeEntry> Alternatives { get; init; } = [];
}

/// <summary>A known wrong answer.</summary>
/// <param name="Id">Unique in its exercise; the check names it.</param>
/// <param name="Answer">What the exercise's cell then holds.</param>
/// <param name="Hint">What the check says to it.</param>
public sealed record WrongAnswerEntry(string Id, string Answer, string Hint);
