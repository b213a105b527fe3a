using Course.Kernels;
using Course.Reports;

namespace Runner.Tests.Kernels;

/// <summary>Small inputs that once went wrong somewhere: what their reader gets. Files that cannot be read are in <c>BadFileTests</c>.</summary>
public sealed class CaseTests(CaseRuns cases) : IClassFixture<CaseRuns>
{
    [Theory]
    [InlineData("meta-default-null", "ran\n")]
    [InlineData("crlf-bom", "ran\n")]
    [InlineData("load", "helper ran\n8\n")]
    [InlineData("import-with-r", "a = 1\n\n")]
    [InlineData("import-twice", "helper ran\nhelper ran\n4\n")]
    [InlineData("value-share", "\n[1,2,3]\n")]
    [InlineData("version-star", "13.0.0.0\n")]
    [InlineData("r-after-code", "")]
    [InlineData("readline", "got []\n")]
    [InlineData("unobserved", "next\n")]
    public async Task It_runs_and_prints(string name, string printed)
    {
        var run = await cases.OfAsync(name);
        Assert.True(run.IsSuccess, Failure.Of(run)?.ToString());
        Assert.Equal(printed, Printed(run));
    }

    [Theory]
    [InlineData("import-missing", "no such file.dib")]
    [InlineData("r-missing-dll", "nothing.dll")]
    [InlineData("r-missing-package", "No.Such.Package.Anywhere.Xyz")]
    [InlineData("version-typo", "13.O.3")]
    [InlineData("two-versions", "Newtonsoft.Json")]
    [InlineData("set-noname", "--name")]
    [InlineData("langs", "fsharp")]
    [InlineData("unknown-kernels", "#!sql-x is no directive, and no kernel of that name is here")]
    [InlineData("readkey", "InvalidOperationException")]
    [InlineData("header-in-raw-string", "a line that reads #!markdown begins a new cell")]
    [InlineData("late-output", "Timer")]
    public async Task It_fails_in_words_that_name_what_is_wrong(string name, string words)
    {
        var run = await cases.OfAsync(name);
        var errors = ErrorsOf(run);
        Assert.NotEmpty(errors);
        Assert.Contains(words, string.Join('\n', errors.Select(e => $"{e.Name}: {e.Message}")), StringComparison.Ordinal);
        Assert.All(errors, e => Assert.EndsWith($"{name}.dib", e.File));
        Assert.All(errors, e => Assert.True(e.Line > 0, $"{e.Name} names no line."));
        Assert.DoesNotContain("   at ", string.Concat(errors.Select(e => e.Message)));
    }

    [Theory]
    [InlineData("import-compile-error", "bad.csx", 2, "CS0029")]
    [InlineData("import-throws", "throws.csx", 2, "from the import")]
    public async Task A_failure_inside_an_import_fails_the_importing_cell_with_file_and_line_of_the_imported_one(string name, string file, int line, string words)
    {
        var run = await cases.OfAsync(name);
        var error = Assert.Single(ErrorsOf(run));
        Assert.Equal((file, line), (Path.GetFileName(error.File), error.Line));
        Assert.Contains(words, $"{error.Name}: {error.Message}", StringComparison.Ordinal);
        Assert.DoesNotContain("went on", Printed(run));
    }

    [Theory]
    [InlineData("self-import", "self-import.dib → self-import.dib")]
    [InlineData("cycle-a", "cycle-b.dib → cycle-a.dib")]
    [InlineData("cycle-b", "cycle-a.dib → cycle-b.dib")]
    public async Task A_file_that_imports_itself_is_told_with_the_chain_of_files(string name, string chain)
    {
        var error = ErrorsOf(await cases.OfAsync(name))[0];
        Assert.Contains("imports itself", error.Message);
        Assert.Contains(chain, error.Message);
    }

    [Theory]
    [InlineData("input", "who", "[Ada]\n")]
    [InlineData("getinput", "Your name?", "[Ada]\n")]
    [InlineData("password-in-headless", "pw", "Ada\n")]
    public async Task A_question_without_an_answer_names_the_parameter_and_one_with_an_answer_goes_on(string name, string parameter, string printed)
    {
        Assert.Contains($"--param \"{parameter}=…\"", ErrorsOf(await cases.OfAsync(name))[0].Message);
        var answered = await cases.OfAsync(name, (parameter, "Ada"));
        Assert.True(answered.IsSuccess, Failure.Of(answered)?.ToString());
        if (name != "password-in-headless")
            Assert.Equal(printed, Printed(answered));
        else
            Assert.DoesNotContain("Ada", Printed(answered));
    }

    [Theory]
    [InlineData("exit", "status 3")]
    [InlineData("failfast", "the cell says so")]
    [InlineData("async-void", "async void")]
    public async Task A_process_that_ends_fails_the_running_cell_and_none_runs_after_it(string name, string words)
    {
        var run = await cases.OfAsync(name);
        Assert.IsType<CellOutcome.ProcessGone>(run.Cells[0].Outcome);
        Assert.IsType<CellOutcome.NotRun>(run.Cells[1].Outcome);
        Assert.Contains(words, ErrorsOf(run)[0].Message);
    }

    [Fact]
    public async Task An_endless_loop_ends_at_the_time_limit_and_its_threads_are_aborted()
    {
        var outcome = Assert.IsType<CellOutcome.TimedOut>((await cases.OfAsync("endless")).Cells[0].Outcome);
        Assert.NotEqual(StopKind.ProcessEnded, outcome.How);
    }

    [Theory]
    [InlineData("huge-write", 4_000_000)]
    [InlineData("huge-return", 8_000_000)]
    [InlineData("many-lines", 200_000)]
    [InlineData("many-html", 200_000)]
    [InlineData("endless-enumerable", 200_000)]
    [InlineData("circular", 200_000)]
    public async Task A_flood_is_bounded_and_the_notebook_goes_on(string name, int most)
    {
        var run = await cases.OfAsync(name);
        Assert.True(run.IsSuccess, Failure.Of(run)?.ToString());
        Assert.InRange(run.Cells.SelectMany(c => c.Outputs).Sum(o => o.Content.Values.Sum(text => text.Length)), 1, most);
    }

    [Fact]
    public async Task Both_streams_come_told_apart()
    {
        var outputs = (await cases.OfAsync("stderr")).Cells[0].Outputs;
        Assert.Equal([("stderr", "to stderr\n"), ("stdout", "to stdout\n")], outputs.Select(o => (o.Stream!, o.Content["text/plain"])));
    }

    [Fact]
    public async Task A_getter_that_throws_is_shown_with_its_exception() =>
        Assert.Contains("getter", Assert.Single((await cases.OfAsync("getter-throws")).Cells[0].Outputs).Content["text/html"]);

    [Fact]
    public async Task The_time_directive_shows_the_time() =>
        Assert.Contains((await cases.OfAsync("time")).Cells[0].Outputs, o => o.Content.Values.Any(text => text.Contains("Wall time", StringComparison.Ordinal)));

    [Theory]
    [InlineData("late-in-next", 1, "from cell 1: 4")]
    [InlineData("late-after-last", 0, "late 1")]
    public async Task Late_output_stands_under_no_other_cell(string name, int cell, string words)
    {
        var run = await cases.OfAsync(name);
        Assert.True(run.IsSuccess, Failure.Of(run)?.ToString());
        Assert.DoesNotContain(words, string.Concat(run.Cells[cell].Outputs.SelectMany(o => o.Content.Values)));
    }

    [Fact]
    public async Task Clearing_the_console_leaves_no_garbage() =>
        Assert.DoesNotContain('\e', Printed(await cases.OfAsync("console-clear")));

    private static string Printed(NotebookRun run) =>
        string.Concat(run.Cells.SelectMany(c => c.Outputs).Where(o => o.Stream == "stdout").Select(o => o.Content["text/plain"]));

    private static IReadOnlyList<CellError> ErrorsOf(NotebookRun run) =>
        [.. run.Cells.SelectMany(c => c.Outcome.ErrorsAt(run.Notebook.Path, c.Cell.FirstLine))];
}
