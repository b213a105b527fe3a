using Course.Documents;
using Course.Manifests;
using Course.Reports;

namespace Course.Checks;

/// <summary>What a check found.</summary>
/// <param name="Summary">What was looked at, in words: "18 notebooks, 22 exercises".</param>
/// <param name="Faults">In order of file and line; empty when there is none.</param>
internal sealed record CheckReport(string Summary, IReadOnlyList<Fault> Faults);

/// <summary>Runs the lints.</summary>
internal static class CourseCheck
{
    /// <summary>Checks a whole repository: its manifest, notebooks, helpers and documents.</summary>
    public static CheckReport Run(string root)
    {
        var (manifest, problems) = ManifestReader.Read(Path.Combine(root, "notebooks", "course.toml"));
        var course = new CourseFacts(root, manifest);
        var files = CourseFiles.In(root).ToList();
        return new CheckReport(Count(files, manifest),
            [.. problems.Select(FromManifest), .. ManifestCheck.Check(course), .. files.SelectMany(f => Check(f, course))]);
    }

    /// <summary>Checks single files.</summary>
    /// <param name="root">The repository around them.</param>
    /// <param name="paths">Full paths.</param>
    public static CheckReport Run(string root, IReadOnlyList<string> paths)
    {
        var course = new CourseFacts(root, ManifestReader.Read(Path.Combine(root, "notebooks", "course.toml")).Manifest);
        return new CheckReport(Wording.Count(paths.Count, "file"), [.. paths.SelectMany(p => Check(p, course))]);
    }

    private static string Count(IReadOnlyList<string> files, CourseManifest manifest)
    {
        var others = files.GroupBy(f => Path.GetExtension(f)).ToDictionary(g => g.Key, g => g.Count());
        string[] counts =
        [
            Wording.Count(manifest.Notebooks.Count, "notebook"), Wording.Count(manifest.Notebooks.Sum(n => n.Exercises.Count), "exercise"),
            Wording.Count(others.GetValueOrDefault(".cs") + others.GetValueOrDefault(".csx"), "helper file"),
            Wording.Count(others.GetValueOrDefault(".md"), "document"),
        ];
        return string.Join(", ", counts);
    }

    private static Fault FromManifest(ManifestProblem problem) => new("notebooks/course.toml", problem.Line, problem.What, problem.Mend);

    private static IEnumerable<Fault> Check(string path, CourseFacts course)
    {
        try
        {
            return [.. Lints.Check(CheckedFile.Read(path, course))];
        }
        catch (DibException error)
        {
            return [new Fault(course.NameOf(path), error.Line, error.Reason, error.Mend)];
        }
    }
}
