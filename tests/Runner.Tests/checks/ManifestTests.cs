using Course.Manifests;

namespace Runner.Tests.Checks;

public sealed class ManifestTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "title = \"Small\"", "", "4: course1/01-small.dib: title must be text and not empty" },
        { "minutes = 10", "minutes = \"ten\"", "6: course1/01-small.dib: minutes must be a whole number above 0" },
        { "hints = [\"one\", \"two\"]", "hints = 3", "12: exercise more: hints must be a list of texts" },
        { "hint = \"That is less.\"", "colour = 1", "17: exercise more, a wrong answer: hint must be text and not empty" },
        { "schema = 1", "schema = 7", "1: schema is 7" },
        { "\"one\", \"two\"", "\"one\"", "10: exercise more has 1 hints; 2 or more are wanted" },
        { "id = \"same\"", "id = \"less\"", "10: exercise more has the wrong answer less 2 times" },
        { "01-small", "02-small", "4: course.toml names course1/02-small.dib, which is not there" },
        { "schema = 1", "schema = = 1", "1: this is not TOML" },
        { "minutes = 10", "minutes = 10\nminutes = 11", "7: this is not TOML: The key `notebook.minutes` is already defined at (6,1)" },
        { "\"That is less.\"", "\"✎ Say why.\"", "19: still to be written: Say why" },
        { "schema = 1", "schema = 1\n\n[[course]]\nfolder = \"course1\"\ntitle = \"Course 1\"",
            "4: course course1: about must be text and not empty" },
        { "schema = 1", "schema = 1\n\n[[course]]\nfolder = \"course1\"\ntitle = 1\nabout = \"Small.\"",
            "5: course course1: title must be text and not empty" },
        { "schema = 1", "schema = 1\n\n[[course]]\ntitle = \"Course 1\"\nabout = \"Small.\"",
            "4: course 1: folder must be text and not empty" },
        { "schema = 1", "schema = 1\n\n[[course]]\nfolder = \"course1\"\ntitle = \"Course 1\"\nabout = \"Small.\"\ncolour = 1",
            "7: course course1: unknown key colour" },
        { "schema = 1", "schema = 1\n\n[[course]]\nfolder = \"course2\"\ntitle = \"Course 2\"\nabout = \"Small.\"",
            "4: course.toml names the course course2, which has no notebook" },
        { "schema = 1", $"schema = 1\n\n{Named}\n\n{Named}", "9: course.toml has the folder course1 2 times" },
        { "why = \"Two", "kind = \"puzzle\"\nwhy = \"Two", "14: exercise more: kind must be one of fill-in, worker, bug, design, figures" },
        { "why = \"Two", "kind = 3\nwhy = \"Two", "14: exercise more: kind must be one of fill-in, worker, bug, design, figures" },
        { Why, Why + Alternative("\"Another\"", "1"), "17: exercise more, alternative 1: solution must be text and not empty" },
        { Why, Why + Alternative("\"\"", "\"var more = 3;\""), "16: exercise more, alternative 1: title must be text and not empty" },
        { Why, Why + Alternative("\"Another\"", "\"var more = 3;\"\ncost = 1"), "18: exercise more, alternative 1: unknown key cost" },
        { Why, Why + Alternative("\"Another\"", "\"var more = 2;\""),
            "16: exercise more: the alternative \"Another\" is the solution again" },
        { Why, Why + Alternative("\"One\"", "\"var more = 3;\"") + Alternative("\"Two\"", "\"var more = 3;\""),
            "20: exercise more: the alternative \"Two\" is a solution before it again" },
        { Why, Why + Alternative("\"One\"", "\"var more = 3;\"") + Alternative("\"One\"", "\"var more = 4;\""),
            "20: exercise more has the alternative \"One\" 2 times" },
        { "  [[notebook.exercise]]", "  [[notebook.exception]]\n  cell = \"var\"\n  [[notebook.exercise]]", "10: course1/01-small.dib, exception 1: reason must be text and not empty" },
        { "  [[notebook.exercise]]", $"{Exception}{Exception}  [[notebook.exercise]]", "13: course.toml has the cell var 2 times" },
    };

    private const string Why = "why = \"Two is more.\"\n";

    private const string Exception = "  [[notebook.exception]]\n  cell = \"var\"\n  reason = \"Long.\"\n";

    private const string Named = "[[course]]\nfolder = \"course1\"\ntitle = \"Course 1\"\nabout = \"Small.\"";

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_in_the_manifest_is_told_with_its_line(string from, string to, string fault)
    {
        Assert.Contains(from, SmallCourse.Manifest);
        _course.Write("notebooks/course.toml", SmallCourse.Manifest.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(_course.Check().Faults, f => f.File == "notebooks/course.toml"
            && $"{f.Line}: {f.What}".StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void An_exercise_has_a_kind_and_other_solutions_and_a_notebook_has_exceptions()
    {
        _course.Write("notebooks/course.toml", SmallCourse.Manifest
            .Replace(Why, "kind = \"worker\"\n" + Why + Alternative("\"Three\"", "\"var more = 3;\""), StringComparison.Ordinal)
            .Replace("  [[notebook.exercise]]", $"{Exception}  [[notebook.exercise]]", StringComparison.Ordinal));
        Assert.DoesNotContain(_course.Check().Faults, f => f.File == "notebooks/course.toml");

        var notebook = Assert.Single(ManifestReader.Read(Path.Combine(_course.Root, "notebooks/course.toml")).Manifest.Notebooks);
        Assert.Equal([new CellExceptionEntry("var", "Long.")], notebook.Exceptions);
        var exercise = Assert.Single(notebook.Exercises);
        Assert.Equal(ExerciseKind.Worker, exercise.Kind);
        Assert.Equal([new AlternativeEntry("Three", "var more = 3;", "It costs more.")], exercise.Alternatives);
    }

    [Fact]
    public void An_exercise_of_which_nothing_is_said_is_to_be_filled_in() =>
        Assert.Equal(ExerciseKind.FillIn, ManifestReader.Read(Path.Combine(_course.Root, "notebooks/course.toml")).Manifest.Notebooks[0].Exercises[0].Kind);

    [Fact]
    public void A_course_is_called_as_the_manifest_says_and_else_after_its_folder()
    {
        Assert.Equal("Course 1", Read().TitleOf("course1"));
        _course.Write("notebooks/course.toml",
            SmallCourse.Manifest.Replace("schema = 1",
            $"schema = 1\n{Named.Replace("Course 1", "A small course", StringComparison.Ordinal)}", StringComparison.Ordinal));
        Assert.Equal(("A small course", "Small."), (Read().TitleOf("course1"), Read().FindCourse("course1")?.About));
        Assert.Empty(_course.Check().Faults);

        CourseManifest Read() => ManifestReader.Read(Path.Combine(_course.Root, "notebooks/course.toml")).Manifest;
    }

    [Fact]
    public void A_file_that_the_manifest_does_not_name_is_found()
    {
        _course.Write("notebooks/course1/stray.txt", "");
        Assert.Equal("notebooks/course1/stray.txt:1: course1/stray.txt is not in course.toml; add an entry for it, or remove the file.",
            Assert.Single(_course.Check().Faults).ToString());
    }

    private static string Alternative(string title, string solution) =>
        $"    [[notebook.exercise.alternative]]\n    title = {title}\n    solution = {solution}\n    why = \"It costs more.\"\n";

    public void Dispose() => _course.Dispose();
}
