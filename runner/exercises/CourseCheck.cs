using Course.Documents;
using Course.Manifests;

namespace Course.Exercises;

/// <summary>What a check of the course found.</summary>
/// <param name="Notebooks">How many the manifest names.</param>
/// <param name="Exercises">How many they hold.</param>
/// <param name="Problems">A sentence for each fault.</param>
public sealed record CheckReport(int Notebooks, int Exercises, IReadOnlyList<string> Problems);

/// <summary>Holds the notebooks against their manifest: no stray file, no id twice, every exercise complete.</summary>
public static class CourseCheck
{
    private const int FewestHints = 2;
    private const int FewestWrongAnswers = 2;

    /// <summary>Checks the folder that holds <c>course.toml</c>.</summary>
    public static CheckReport Run(string folder)
    {
        var (manifest, problems) = ManifestReader.Read(Path.Combine(folder, "course.toml"));
        var exercises = manifest.Notebooks.SelectMany(n => n.Exercises).ToList();
        return new CheckReport(manifest.Notebooks.Count, exercises.Count,
        [
            .. problems, .. Files(folder, manifest), .. Twice("file", manifest.Notebooks.Select(n => n.File)), .. Twice("exercise", exercises.Select(e => e.Id)),
            .. exercises.SelectMany(Incomplete), .. manifest.Notebooks.SelectMany(n => Cells(folder, n)),
        ]);
    }

    private static IEnumerable<string> Files(string folder, CourseManifest manifest)
    {
        var there = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).ToHashSet();
        var named = manifest.Notebooks.Select(n => n.File).ToHashSet();
        var kept = there.Where(f => Path.GetFileName(f) is "course.toml" or "config.toml" or "README.md");
        return named.Except(there).Select(f => $"course.toml names {f}, which is not there.")
            .Concat(there.Except(named).Except(kept).Select(f => $"{f} is not in course.toml."))
            .Concat(named.Where(f => f.Count(c => c == '/') != 1).Select(f => $"{f}: a notebook stands in one folder below notebooks/, as its imports count on it."));
    }

    private static IEnumerable<string> Twice(string what, IEnumerable<string> ids) =>
        ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"course.toml has the {what} {g.Key} {g.Count()} times.");

    private static IEnumerable<string> Incomplete(ExerciseEntry exercise)
    {
        if (exercise.Hints.Count < FewestHints)
            yield return $"Exercise {exercise.Id} has {exercise.Hints.Count} hints; {FewestHints} or more are wanted.";
        if (exercise.Wrong.Count < FewestWrongAnswers)
            yield return $"Exercise {exercise.Id} has {exercise.Wrong.Count} known wrong answers; {FewestWrongAnswers} or more are wanted.";
        foreach (var twice in Twice($"wrong answer of {exercise.Id}", exercise.Wrong.Select(w => w.Id)))
            yield return twice;
    }

    private static IEnumerable<string> Cells(string folder, NotebookEntry entry)
    {
        var path = Path.Combine(folder, entry.File);
        if (!File.Exists(path))
            yield break;
        var notebook = DibParser.Read(path);
        foreach (var exercise in entry.Exercises)
        {
            if (ExerciseCells.Find(notebook, exercise.Id) is not { } cells)
                yield return $"{entry.File}: exercise {exercise.Id} needs three code cells one after another: the task, Show(await Check…), ShowHints(\"{exercise.Id}\").";
            else if (cells.Task.Source.Trim() == exercise.Solution.Trim())
                yield return $"{entry.File}:{cells.Task.FirstLine}: exercise {exercise.Id} is already solved.";
        }
    }
}
