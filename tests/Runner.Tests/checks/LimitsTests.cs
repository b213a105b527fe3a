namespace Runner.Tests.Checks;

/// <summary>How long a cell may be, and what the manifest excepts.</summary>
public sealed class LimitsTests : IDisposable
{
    private const string Section = "## A section\n\n**Predict:** what comes out?\n";
    private readonly SmallCourse _course = new();

    [Theory]
    [InlineData(12, new string[0])]
    [InlineData(13, new[] { "30: this cell has 13 lines of code; 12 are the most" })]
    public void Code_has_12_lines_and_empty_ones_are_none(int lines, string[] faults) =>
        Assert.Equal(faults, _course.With("Charts.Lanes([1], $\"{1} lane\")", string.Join("\n \n", Enumerable.Repeat("Run();", lines))).Faults("limits"));

    [Theory]
    [InlineData("word ", 54, 0)]
    [InlineData("word ", 55, 61)]
    [InlineData("\n- word", 55, 61)]
    [InlineData("`word` ", 55, 61)]
    [InlineData("[word](https://example.org/a/b) ", 55, 61)]
    [InlineData("[two words](https://example.org) ", 28, 62)]
    [InlineData("**word** · – ", 55, 61)]
    [InlineData("![what it shows](a.png) ", 99, 0)]
    [InlineData("&nbsp; ", 99, 0)]
    public void Prose_has_60_words_and_only_visible_ones_count(string words, int times, int counted) => Assert.Equal(
        counted == 0 ? [] : [$"24: this cell has {counted} words; 60 are the most"],
        _course.With(Section, Section + "\n" + string.Concat(Enumerable.Repeat(words, times)) + "\n").Faults("limits"));

    [Theory]
    [InlineData("```text\n", "word word word\n", "```\n")]
    [InlineData("| a | b |\n|---|---|\n", "| word word | word |\n", "")]
    public void Tables_and_fences_are_not_counted(string begin, string line, string end) => Assert.Empty(
        _course.With(Section, $"{Section}\n{begin}{string.Concat(Enumerable.Repeat(line, 30))}{end}").Faults("limits"));

    [Fact]
    public void A_folded_box_is_read_like_the_rest()
    {
        var box = $"<details><summary>If you come from the tutorial</summary>\n\n{string.Concat(Enumerable.Repeat("word ", 49))}\n\n</details>\n";
        Assert.Equal(["24: this cell has 61 words; 60 are the most"], _course.With(Section, $"{Section}\n{box}").Faults("limits"));
    }

    [Theory]
    [InlineData("var more = 1;")]
    [InlineData("Show(await CheckMoreAsync(more));")]
    [InlineData("ShowHints(\"more\")")]
    public void An_exercises_cells_are_free(string cell) =>
        Assert.Empty(_course.With(cell, string.Concat(Enumerable.Repeat("Run();\n", 20)) + cell).Faults("limits"));

    [Fact]
    public void Programs_and_reference_are_free() =>
        Assert.Empty(_course.FaultsOf("limits", "#!csharp\n\n" + string.Concat(Enumerable.Repeat("Run();\n", 20))));

    [Theory]
    [InlineData("Run(1);", new string[0])]
    [InlineData("Run(1); Run(2);", new string[0])]
    [InlineData("Run(3);", new[] { "30: this cell has 13 lines of code; 12 are the most", "1: 0 cells begin with \"Run(3);\", an exception of course.toml" })]
    [InlineData("## In production", new[] { "30: this cell has 13 lines of code; 12 are the most",
        "66: the cell of \"## In production\", an exception of course.toml, keeps the limits" })]
    [InlineData("Show", new[] { "30: this cell has 13 lines of code; 12 are the most", "62: 2 cells begin with \"Show\", an exception of course.toml" })]
    public void An_exception_names_one_cell_that_needs_it(string cell, string[] faults)
    {
        _course.Write("notebooks/course.toml", SmallCourse.Manifest.Replace("  [[notebook.exercise]]",
            $"  [[notebook.exception]]\n  cell = \"{cell}\"\n  reason = \"A program.\"\n\n  [[notebook.exercise]]", StringComparison.Ordinal));
        _course.With("Charts.Lanes([1], $\"{1} lane\")", string.Join('\n', Enumerable.Range(1, 13).Select(i => $"Run({i});")));
        Assert.Equal(faults, _course.Faults("limits"));
    }

    [Fact]
    public void A_cell_that_is_too_long_is_counted_and_a_fault()
    {
        _course.With("## In production", "## In production\n\n" + string.Concat(Enumerable.Repeat("word ", 70)));
        var report = _course.Check();
        Assert.Single(report.Faults);
        Assert.Contains("0 of code over 12 lines, 1 of prose over 60 words, 0 excepted", report.Summary);
    }

    public void Dispose() => _course.Dispose();
}
