using System.CommandLine;
using System.Text.RegularExpressions;
using Course.Authoring;
using Course.Manifests;
using Course.Reports;

namespace Course.Cli;

/// <summary><c>course new-lesson</c>: a lesson's files, to be written on.</summary>
internal static partial class NewLessonCommand
{
    private const int LastNumber = 99;

    private static readonly Argument<string> _title = new("title") { Description = "The lesson's title, without its number." };
    private static readonly Option<string> _course =
        new("--course") { Description = "The course's folder under notebooks/.", DefaultValueFactory = _ => "tutorial04_jetstream" };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("new-lesson",
            "Makes a lesson with the next number: notebook, entry in course.toml, exercise and check. It runs once the helpers are " +
            "built; course check lists what is to be written.") { _title, _course };
        command.SetAction((parsed, _) => ExitStatus.GuardAsync(() =>
            Task.FromResult(Run(Repository.Find(), parsed.GetValue(_course)!, parsed.GetValue(_title)!, Console.Out))));
        return command;
    }

    /// <summary>Writes the files; none of them is there before, or nothing is written.</summary>
    /// <exception cref="UsageException">The title or the course will not do, or something stands in the way.</exception>
    public static int Run(Repository repository, string course, string title, TextWriter output)
    {
        var manifest = Manifest(repository);
        var plan = new LessonPlan(course, NextNumber(repository, course), title.Trim());
        Demand(repository, manifest, plan);
        Write(repository, plan.NotebookFile, LessonSkeleton.Notebook(plan));
        Write(repository, plan.CheckFile, LessonSkeleton.Check(plan));
        Change(Path.Combine(repository.Root, "helpers", "jetstream.csx"), door => LessonSkeleton.Door(plan, door));
        Change(Path.Combine(repository.Notebooks, "course.toml"), manifest =>
            ManifestText.Insert(manifest, course, LessonSkeleton.Entry(plan)));
        output.Write(
            $"""
            {plan.NotebookFile}
            {plan.CheckFile}
            helpers/jetstream.csx: a line that opens the check to notebooks
            notebooks/course.toml: an entry with the exercise

            Next: write what stands behind a ✎. The lesson runs as it is, once the helpers are built, and the check lists what is left:
              make build
              course run {plan.NotebookFile}
              course check {plan.NotebookFile} {plan.CheckFile}
            For readers, add to README.md: | {plan.Number} | [{plan.Title}]({plan.NotebookFile}) | {LessonSkeleton.Minutes} | … |

            """);
        return ExitStatus.Done;
    }

    private static CourseManifest Manifest(Repository repository)
    {
        var (manifest, problems) = ManifestReader.Read(Path.Combine(repository.Notebooks, "course.toml"));
        return problems is [var first, ..]
            ? throw new UsageException($"notebooks/course.toml:{first.Line}: {first.What}. Mend that first; course check shows it.")
            : manifest;
    }

    private static int NextNumber(Repository repository, string course)
    {
        var folder = Path.Combine(repository.Notebooks, course);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
        var numbers = files.Select(f => LessonNumber.Of(Path.GetFileName(f))?.Step ?? 0);
        return numbers.DefaultIfEmpty(0).Max() + 1;
    }

    private static void Demand(Repository repository, CourseManifest manifest, LessonPlan plan)
    {
        if (!CourseName().IsMatch(plan.Course))
            throw new UsageException(
                $"'{plan.Course}' cannot name a course's folder: small letters, digits and _ only, such as tutorial05_kv.");
        if (plan.Slug.Length == 0 || plan.Title.Contains('\n', StringComparison.Ordinal))
            throw new UsageException(
                $"'{plan.Title}' gives no file name: the title needs a letter from a to z or a digit, and stands on one line.");
        if (plan.Number > LastNumber)
            throw new UsageException($"{plan.Course} has a lesson {LastNumber} already: begin another course with --course.");
        if (manifest.Notebooks.FirstOrDefault(n =>
            n.Course == plan.Course && n.Name.EndsWith($"-{plan.Slug}", StringComparison.Ordinal)) is { } same)
            throw new UsageException($"notebooks/{same.File} has this title already. Nothing was written; choose another title.");
        if (manifest.Notebooks.Any(n => n.Exercises.Any(e => e.Id == plan.ExerciseId)))
            throw new UsageException(
                $"course.toml has an exercise {plan.ExerciseId} already, and this lesson's would be called so. Nothing was written; " +
                "choose another title.");
        foreach (var file in (string[])[plan.NotebookFile, plan.CheckFile])
        {
            if (File.Exists(Path.Combine(repository.Root, file)))
                throw new UsageException($"{file} is there already. Nothing was written; move it away, or choose another title.");
        }
    }

    private static void Write(Repository repository, string file, string text)
    {
        var path = Path.Combine(repository.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew));
        writer.Write(text);
    }

    private static void Change(string path, Func<string, string> change) => File.WriteAllText(path, change(File.ReadAllText(path)));

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex CourseName();
}
