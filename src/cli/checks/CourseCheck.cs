using Course.Documents;
using Course.Manifests;
using Course.Reports;

namespace Course.Checks;

/// <summary>What a check found.</summary>
/// <param name="Summary">What was looked at, in words: "18 notebooks, 700 cells (…), 22 exercises (…), 130 predictions (40 with choices)".</param>
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
        var looks = CourseFiles.In(root).Select(f => Look.At(f, course)).ToList();
        return new CheckReport(Count([.. looks.Select(l => l.File).OfType<CheckedFile>()], manifest),
            [.. problems.Select(FromManifest), .. ManifestCheck.Check(course), .. looks.SelectMany(l => l.Faults)]);
    }

    /// <summary>Checks single files.</summary>
    /// <param name="root">The repository around them.</param>
    /// <param name="paths">Full paths.</param>
    public static CheckReport Run(string root, IReadOnlyList<string> paths)
    {
        var course = new CourseFacts(root, ManifestReader.Read(Path.Combine(root, "notebooks", "course.toml")).Manifest);
        var looks = paths.Select(p => Look.At(p, course)).ToList();
        var notebooks = looks.Select(l => l.File).OfType<CheckedFile.Notebook>().ToList();
        var totals = notebooks.Count == 0 ? "" : $", {CourseTotals.Of(notebooks)}";
        return new CheckReport(Wording.Count(paths.Count, "file") + totals, [.. looks.SelectMany(l => l.Faults)]);
    }

    private static string Count(IReadOnlyList<CheckedFile> files, CourseManifest manifest)
    {
        string[] counts =
        [
            Wording.Count(manifest.Notebooks.Count, "notebook"), CourseTotals.Of([.. files.OfType<CheckedFile.Notebook>()]),
            Wording.Count(files.OfType<CheckedFile.Helper>().Count(), "helper file"),
            Wording.Count(files.OfType<CheckedFile.Page>().Count(), "document"),
        ];
        return string.Join(", ", counts);
    }

    private static Fault FromManifest(ManifestProblem problem) => new("notebooks/course.toml", problem.Line, problem.What, problem.Mend);

    /// <summary>A file that was looked at.</summary>
    /// <param name="File">Null where it cannot be read.</param>
    /// <param name="Faults">What is wrong with it.</param>
    private sealed record Look(CheckedFile? File, IReadOnlyList<Fault> Faults)
    {
        public static Look At(string path, CourseFacts course)
        {
            try
            {
                var file = CheckedFile.Read(path, course);
                return new Look(file, [.. Lints.Check(file)]);
            }
            catch (DibException error)
            {
                return new Look(null, [new Fault(course.NameOf(path), error.Line, error.Reason, error.Mend)]);
            }
        }
    }
}
