// Exercises: their texts come from notebooks/course.toml, their checks from helpers/checks; this shows the outcome.

/// What a check found: Message says what is there and what was expected; Hint fits the mistake, or is null.
record CheckResult(string ExerciseId, bool Passed, string Message, string Hint);

/// An answer that learners give, and what to tell them.
record WrongAnswer(string Id, string Answer, string Hint);

record Exercise(string Id, string Title, string[] Hints, string Solution, string Why, WrongAnswer[] WrongAnswers)
{
    public CheckResult Pass(string message) => new(Id, true, message, null);

    public CheckResult NotYet(string message) => new(Id, false, message, null);

    /// A known wrong answer: the hint is the one written for it in the manifest.
    public CheckResult Mistake(string wrongAnswer, string message)
    {
        var known = WrongAnswers.FirstOrDefault(w => w.Id == wrongAnswer)
            ?? throw new KeyNotFoundException(Wording.UnknownMistake(Id, wrongAnswer));
        return new(Id, false, message, known.Hint);
    }
}

static class Exercises
{
    // The current directory is the notebook's folder, in every engine that runs it.
    const string Manifest = "../course.toml";

    public static Exercise Find(string id) =>
        Read(File.ReadAllText(Manifest)).FirstOrDefault(e => e.Id == id)
            ?? throw new KeyNotFoundException(Wording.UnknownExercise(id));

    public static IEnumerable<Exercise> Read(string toml) =>
        from notebook in Tables(TomlSerializer.Deserialize<TomlTable>(toml), "notebook")
        from exercise in Tables(notebook, "exercise")
        select ToExercise(exercise);

    static Exercise ToExercise(TomlTable table) => new(
        Text(table, "id"), Text(table, "title"), ((TomlArray)table["hints"]).Cast<string>().ToArray(),
        Text(table, "solution"), Text(table, "why"),
        Tables(table, "wrong").Select(w => new WrongAnswer(Text(w, "id"), Text(w, "answer"), Text(w, "hint"))).ToArray());

    static string Text(TomlTable table, string key) => ((string)table[key]).Trim();

    static IEnumerable<TomlTable> Tables(TomlTable table, string key) =>
        table.TryGetValue(key, out var found) ? (TomlTableArray)found : [];
}

/// The exercises that you have solved, in a file of the repository that git does not keep.
static class Progress
{
    const string Path = "../../.course/progress.json";

    /// Notes an exercise as solved; the first time counts.
    public static void Mark(string exerciseId)
    {
        var done = Read();
        if (done.TryAdd(exerciseId, DateTimeOffset.Now))
            Write(done);
    }

    // A damaged file is kept aside and reported, never overwritten.
    static Dictionary<string, DateTimeOffset> Read()
    {
        if (!File.Exists(Path))
            return new();
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(JsonDocument.Parse(File.ReadAllText(Path)).RootElement.GetProperty("done"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            var aside = $"{Path}.damaged-{DateTime.Now:yyyyMMdd-HHmmss}";
            File.Move(Path, aside);
            Notes.Info(Wording.ProgressDamaged(aside, e.Message));
            return new();
        }
    }

    static void Write(Dictionary<string, DateTimeOffset> done)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path));
        var draft = $"{Path}.{Environment.ProcessId}";
        File.WriteAllText(draft, JsonSerializer.Serialize(new { version = 1, done }, new JsonSerializerOptions { WriteIndented = true }));
        File.Move(draft, Path, overwrite: true);
    }
}

/// Shows a check's result; the data attributes are for programs that keep the learner's progress.
void Show(CheckResult result)
{
    if (result.Passed)
        Progress.Mark(result.ExerciseId);
    var title = result.Passed ? Wording.Passed : Wording.NotYet;
    var hint = result.Hint == null ? "" : $"<br><em>{Notes.Html(result.Hint)}</em>";
    Notes.Show("check", result.Passed ? "#009E73" : "#E69F00", $"<strong>{title}.</strong> {Notes.Html(result.Message)}{hint}",
        $"data-exercise=\"{result.ExerciseId}\" data-passed=\"{(result.Passed ? "true" : "false")}\"");
}

/// Shows an exercise's hints, each inside the one before, and its solution last: open as many as you need.
void ShowHints(string exerciseId)
{
    var exercise = Exercises.Find(exerciseId);
    var solution = Fold(Wording.SolutionTitle,
        $"<pre><code>{WebUtility.HtmlEncode(exercise.Solution)}</code></pre><p>{Notes.Html(exercise.Why)}</p>");
    var count = exercise.Hints.Length;
    var folds = Enumerable.Range(1, count).Reverse().Aggregate(solution, (inner, number) =>
        Fold(Wording.HintTitle(number, count), $"<p>{Notes.Html(exercise.Hints[number - 1])}</p>{inner}"));
    display(HTML(folds));

    static string Fold(string title, string html) => $"<details><summary>{title}</summary>{html}</details>";
}
