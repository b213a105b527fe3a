namespace Runner.Tests.Checks;

/// <summary>Each part of a lesson's shape is missed where it is not there.</summary>
public sealed class LessonShapeTests : IDisposable
{
    private readonly SmallCourse _course = new();

    [Fact]
    public void A_course_in_order_has_no_fault()
    {
        var report = _course.Check();
        Assert.Empty(report.Faults);
        Assert.Equal("1 notebook, 11 cells (0 of code over 12 lines, 0 of prose over 60 words, 0 excepted), 1 exercise (1 fill-in), " +
            "1 prediction (0 with choices), 2 helper files, 0 documents", report.Summary);
    }

    [Theory]
    [InlineData("opening", "# 1. Small", "# Small", "7: the lesson's title is \"Small\"")]
    [InlineData("opening", "# 1. Small", "# 1. Tiny", "7: the lesson's title is \"1. Tiny\"")]
    [InlineData("opening", "**What is small?**", "What is small?", "9: no question stands under the title")]
    [InlineData("opening", "**What is small?**", "**Small.**", "9: no question stands under the title")]
    [InlineData("opening", "- say why.\n", "", "11: the opening does not say what the reader will be able to do")]
    [InlineData("opening", "About 10 minutes.", "", "7: the opening does not say how long the lesson takes")]
    [InlineData("opening", "About 10 minutes.", "About 20 minutes.", "16: the opening says 20 minutes, course.toml says 10")]
    [InlineData("set-up", "jetstream.csx", "other.csx", "20: the first code cell does not import the door")]
    [InlineData("set-up", "#!import ../../helpers/jetstream.csx\n", "#!import ../../helpers/jetstream.csx\nvar x = 1;\n",
        "20: other code stands in the cell that imports the door")]
    [InlineData("predict and observe", "**Predict:** what", "What", "1: no experiment asks for a prediction")]
    [InlineData("predict and observe", "**Observe:** one", "One", "26: no **Observe:** follows this prediction")]
    [InlineData("predict and observe", "#!csharp\n\nCharts", "Charts", "32: nothing runs between Predict and Observe")]
    [InlineData("chart", "Charts.Lanes", "Chars.Lanes", "1: the lesson draws no chart")]
    [InlineData("chart", "[1], $\"{1} lane\"", "finding: \"One lane\", lanes: [1]", "30: this chart's finding is typed in beforehand")]
    [InlineData("chart", "$\"{1} lane\")", "$\"{1} lane\");\nawait live.StopAsync(\"One lane\");",
        "31: this chart's finding is typed in beforehand")]
    [InlineData("exercise", "## Your turn", "## Try", "1: no heading announces the exercise")]
    [InlineData("exercise", "ShowHints(\"more\")", "1", "1: exercise more has not its three cells")]
    [InlineData("exercise", "var more = 1;", "var more = 2;", "42: exercise more is already solved")]
    [InlineData("closing", "## In production", "## Later", "66: no section says what this means in production")]
    [InlineData("closing", "- Do it.", "Do it.", "54: \"In production\" has no points")]
    [InlineData("closing", "## Clean up", "## Done", "66: the lesson does not clean up")]
    [InlineData("closing", "**Next:**", "Next:", "66: the last cell does not say where to go on")]
    [InlineData("closing", "[1. Small](01-small.dib)", "small", "66: the last cell does not say where to go on")]
    [InlineData("unwritten", "- Do it.", "- ✎ Do what?", "56: still to be written: Do what?")]
    public void What_is_missing_is_told_with_its_place(string lint, string from, string to, string fault) =>
        Assert.Equal([fault], _course.With(from, to).Faults(lint));

    [Theory]
    [InlineData("07a-part", "# 7a. Part", true)]
    [InlineData("07a-part", "# 7. Part", false)]
    [InlineData("07a-part", "# 07a. Part", false)]
    [InlineData("13-part", "# 13. Part", true)]
    public void A_part_of_a_step_is_a_lesson_with_its_letter_in_the_title(string name, string title, bool isRight)
    {
        _course.Write($"notebooks/course1/{name}.dib", SmallCourse.Lesson.Replace("# 1. Small", title, StringComparison.Ordinal));
        Assert.Equal(isRight, _course.Faults("opening", $"notebooks/course1/{name}.dib") is []);
    }

    [Theory]
    [InlineData("After this lesson you can")]
    [InlineData("About 10 minutes.")]
    public void An_opening_may_take_several_cells(string words) =>
        Assert.Empty(_course.With(words, "#!markdown\n\n" + words).Faults("opening"));

    [Theory]
    [InlineData("About 10 minutes.", "#!markdown\n\nAbout 20 minutes.", "18: the opening says 20 minutes, course.toml says 10")]
    [InlineData("About 10 minutes.", "#!csharp\n\n1\n\n#!markdown\n\nAbout 10 minutes.", "7: the opening does not say how long the lesson takes")]
    public void The_opening_ends_where_code_begins(string from, string to, string fault) =>
        Assert.Equal([fault], _course.With(from, to).Faults("opening"));

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void The_first_lesson_shows_a_chart_by_its_tenth_cell(int cellsMore, bool isRight)
    {
        var before = string.Concat(Enumerable.Repeat("#!markdown\n\nMore.\n\n", cellsMore));
        var lesson = SmallCourse.Lesson.Replace("#!markdown\n\n## A section", before + "#!markdown\n\n## A section", StringComparison.Ordinal);
        _course.Write(SmallCourse.LessonFile, lesson);
        Assert.Equal(isRight, _course.Faults("chart") is []);
        _course.Write("notebooks/course1/02-later.dib", lesson);
        Assert.Empty(_course.Faults("chart", "notebooks/course1/02-later.dib"));
    }

    [Fact]
    public void Labs_and_reference_need_no_lessons_shape() =>
        Assert.All((string[])["opening", "set-up", "predict and observe", "chart", "exercise", "closing"], lint =>
            Assert.Empty(_course.FaultsOf(lint, "#!markdown\n\n# A program\n")));

    public void Dispose() => _course.Dispose();
}
