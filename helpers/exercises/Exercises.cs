using System.Net;
using Tomlyn;
using Tomlyn.Model;

namespace Course.Helpers;

/// <summary>Exercises: their texts come from notebooks/course.toml; this shows hints, and what a check found.</summary>
public static class Exercises
{
    // The current directory is the notebook's folder, in every engine that runs it.
    private const string Manifest = "../course.toml";

    /// <summary>Shows a check's result, and notes an exercise that is solved.</summary>
    public static void Show(CheckResult result)
    {
        if (result.Passed)
            Progress.Mark(result.ExerciseId);
        Notes.Outcome(result);
    }

    /// <summary>Shows an exercise's hints, each inside the one before, and its solution last: open as many as you need.</summary>
    public static void ShowHints(string exerciseId) => Kernel.display(Kernel.HTML(Folds(Find(exerciseId))));

    internal static Exercise Find(string id) =>
        Read(File.ReadAllText(Manifest)).FirstOrDefault(e => e.Id == id)
            ?? throw new KeyNotFoundException(Wording.UnknownExercise(id));

    internal static IEnumerable<Exercise> Read(string toml) =>
        from notebook in TablesOf(TomlSerializer.Deserialize<TomlTable>(toml)!, "notebook")
        from exercise in TablesOf(notebook, "exercise")
        select ToExercise(exercise);

    internal static string Folds(Exercise exercise)
    {
        var others = exercise.Alternatives.Select(a =>
            $"<p><strong>{Notes.Html(Wording.AlternativeTitle(a.Title))}</strong></p>{Solution(a.Solution, a.Why)}");
        var solution = Fold(Wording.SolutionTitle(exercise.Alternatives.Count),
            Solution(exercise.Solution, exercise.Why) + string.Concat(others));
        var count = exercise.Hints.Count;
        return Enumerable.Range(1, count).Reverse().Aggregate(solution, (inner, number) =>
            Fold(Wording.HintTitle(number, count), $"<p>{Notes.Html(exercise.Hints[number - 1])}</p>{inner}"));
    }

    private static string Solution(string code, string why) =>
        $"<pre><code>{WebUtility.HtmlEncode(code)}</code></pre><p>{Notes.Html(why)}</p>";

    private static string Fold(string title, string html) => $"<details><summary>{title}</summary>{html}</details>";

    private static Exercise ToExercise(TomlTable table) => new(
        Text(table, "id"), Text(table, "title"), [.. ((TomlArray)table["hints"]).Cast<string>()],
        Text(table, "solution"), Text(table, "why"),
        [.. TablesOf(table, "wrong").Select(w => new WrongAnswer(Text(w, "id"), Text(w, "answer"), Text(w, "hint")))])
    {
        Alternatives = [.. TablesOf(table, "alternative").Select(a => new Alternative(Text(a, "title"), Text(a, "solution"), Text(a, "why")))],
    };

    private static string Text(TomlTable table, string key) => ((string)table[key]).Trim();

    private static IEnumerable<TomlTable> TablesOf(TomlTable table, string key) =>
        table.TryGetValue(key, out var found) ? (TomlTableArray)found : [];
}
