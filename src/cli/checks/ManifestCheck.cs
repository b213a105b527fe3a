using Course.Manifests;

namespace Course.Checks;

/// <summary>Holds the notebooks against their manifest: no stray file, no id twice, every exercise complete.</summary>
internal static class ManifestCheck
{
    private const string Name = "notebooks/course.toml";
    private const int FewestHints = 2;
    private const int FewestWrongAnswers = 2;

    /// <summary>The faults of the manifest itself, in its own order of lines.</summary>
    public static IEnumerable<Fault> Check(CourseFacts course)
    {
        var path = Path.Combine(course.Notebooks, "course.toml");
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var exercises = course.Manifest.Notebooks.SelectMany(n => n.Exercises).ToList();
        Fault[] faults =
        [
            .. Courses(course, lines), .. Files(course, lines), .. Twice(lines, "file", course.Manifest.Notebooks.Select(n => n.File)),
            .. Twice(lines, "id", exercises.Select(e => e.Id)),
            .. course.Manifest.Notebooks.SelectMany(n => Twice(lines, "asks", n.Predictions.Select(p => p.Asks).Where(a => a.Length > 0))),
            .. course.Manifest.Notebooks.SelectMany(n => Twice(lines, "cell", n.Exceptions.Select(e => e.Cell).Where(c => c.Length > 0))),
            .. exercises.SelectMany(e => Incomplete(lines, e)), .. exercises.SelectMany(e => SameSolutions(lines, e)), .. Unwritten(lines),
        ];
        return faults.OrderBy(f => f.Line);
    }

    private static IEnumerable<Fault> Courses(CourseFacts course, string[] lines)
    {
        var (named, used) = (course.Manifest.Courses, course.Manifest.Notebooks.Select(n => n.Course).ToHashSet());
        return named.Where(c => !used.Contains(c.Folder))
            .Select(c => At(lines, "folder", c.Folder, $"course.toml names the course {c.Folder}, which has no notebook",
                "correct folder, or remove the entry"))
            .Concat(Twice(lines, "folder", named.Select(c => c.Folder)))
            .Concat(Twice(lines, "title", named.Select(c => c.Title)));
    }

    private static IEnumerable<Fault> Files(CourseFacts course, string[] lines)
    {
        if (!Directory.Exists(course.Notebooks))
            return [];
        var there = Directory.EnumerateFiles(course.Notebooks, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(course.Notebooks, f).Replace('\\', '/')).ToHashSet();
        var named = course.Manifest.Notebooks.Select(n => n.File).ToHashSet();
        var kept = there.Where(f => Path.GetFileName(f) is "course.toml" or "config.toml" or "README.md" || f.EndsWith(".svg", StringComparison.Ordinal));
        return named.Except(there)
            .Select(f => At(lines, "file", f, $"course.toml names {f}, which is not there", "correct the name, or remove the entry"))
            .Concat(there.Except(named).Except(kept)
                .Select(f => new Fault($"notebooks/{f}", 1, $"{f} is not in course.toml", "add an entry for it, or remove the file")));
    }

    private static IEnumerable<Fault> Twice(string[] lines, string key, IEnumerable<string> values) =>
        values.GroupBy(v => v).Where(g => g.Count() > 1)
            .Select(g => At(lines, key, g.Key, $"course.toml has the {Called(key)} {g.Key} {g.Count()} times",
                "keep one, and name the others anew"));

    private static string Called(string key) => key switch
    {
        "id" => "exercise",
        "asks" => "prediction",
        _ => key,
    };

    private static IEnumerable<Fault> Incomplete(string[] lines, ExerciseEntry exercise)
    {
        if (exercise.Hints.Count < FewestHints)
            yield return At(lines, "id", exercise.Id,
                $"exercise {exercise.Id} has {exercise.Hints.Count} hints; {FewestHints} or more are wanted",
                "write another, from the nudge to the line itself");
        if (exercise.Wrong.Count < FewestWrongAnswers)
            yield return At(lines, "id", exercise.Id,
                $"exercise {exercise.Id} has {exercise.Wrong.Count} known wrong answers; {FewestWrongAnswers} or more are wanted",
                "add answers that learners give, each with its hint");
        foreach (var twice in exercise.Wrong.GroupBy(w => w.Id).Where(g => g.Count() > 1))
            yield return At(lines, "id", exercise.Id, $"exercise {exercise.Id} has the wrong answer {twice.Key} {twice.Count()} times",
                "name one of them anew");
    }

    private static IEnumerable<Fault> SameSolutions(string[] lines, ExerciseEntry exercise)
    {
        foreach (var twice in exercise.Alternatives.GroupBy(a => a.Title).Where(g => g.Count() > 1))
            yield return At(lines, "title", twice.Key, $"exercise {exercise.Id} has the alternative \"{twice.Key}\" {twice.Count()} times",
                "say in each title what it does differently");
        var solutions = exercise.Alternatives.Select(a => a.Solution.Trim()).Prepend(exercise.Solution.Trim()).ToList();
        foreach (var (at, same) in exercise.Alternatives.Index().Where(a => solutions.IndexOf(a.Item.Solution.Trim()) <= a.Index))
            yield return At(lines, "title", same.Title, $"exercise {exercise.Id}: the alternative \"{same.Title}\" is {(at == 0 ? "the solution" : "a solution before it")} again",
                "write another way, or remove it");
    }

    private static IEnumerable<Fault> Unwritten(string[] lines) =>
        lines.Index().Where(l => l.Item.Contains(UnwrittenLint.Mark, StringComparison.Ordinal))
            .Select(l => UnwrittenLint.Of(Name, l.Index + 1, l.Item));

    // The last line that gives the key this value: of an entry that stands twice, the second.
    private static Fault At(string[] lines, string key, string value, string what, string mend) =>
        new(Name, Math.Max(1, 1 + Array.FindLastIndex(lines, l => IsOf(l, key, value))), what, mend);

    private static bool IsOf(string line, string key, string value) =>
        line.TrimStart().StartsWith($"{key} =", StringComparison.Ordinal) && line.Contains($"\"{value}\"", StringComparison.Ordinal);
}
