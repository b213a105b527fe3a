namespace Course.Tests.Make;

/// <summary>The sum that <c>make test</c> ends with. A script stands for dotnet: it builds nothing and writes the report that a test run would.</summary>
public sealed class TestTargetTests : IDisposable
{
    private readonly MakeFolder folder = new();

    public TestTargetTests()
    {
        folder.StandInForTheRunner("exit 0\n");
        folder.Write("tests/First.Tests/First.Tests.csproj", "");
        folder.Write("tests/Second.Tests/Second.Tests.csproj", "");
        Report("First.Tests", """total="5" passed="4" failed="0" skipped="1" errors="0" """, 0);
        Report("Second.Tests", """total="3" passed="3" failed="0" skipped="0" errors="0" """, 0);
        folder.WriteProgram("bin/dotnet", $$"""
            case "$1" in *.dll) name=$(basename "$1" .dll) ;; *) exit 0 ;; esac
            while [ "$1" != -xml ]; do shift; done
            [ ! -f "{{folder.Root}}/$name.hangs" ] || exec sleep 600
            [ ! -f "{{folder.Root}}/$name.report" ] || cp "{{folder.Root}}/$name.report" "$2"
            exit "$(cat "{{folder.Root}}/$name.status")"
            """);
        folder.Environment["PATH"] = $"{Path.Combine(folder.Root, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_last_line_is_the_sum_over_all_projects() => await ExpectAsync(0, "7 passed, 0 failed, 1 skipped");

    [Fact]
    public async Task A_failed_test_and_an_error_count_as_failed()
    {
        Report("Second.Tests", """total="3" passed="1" failed="2" skipped="0" errors="1" """, 1);

        await ExpectAsync(1, "5 passed, 3 failed, 1 skipped");
    }

    [Fact]
    public async Task What_failed_is_named_at_the_end_with_the_first_words_of_why()
    {
        folder.Write("First.Tests.report", """
            <assemblies><assembly name="x" total="2" passed="0" failed="2" skipped="0" errors="0"><test id="1" name="A.Good" result="Pass" /><test id="2" name="A.Bad" result="Fail"><failure exception-type="X"><message><![CDATA[Expected 1
            Actual 2]]></message></failure></test><test id="3" name="A.Silent" result="Fail"></test></assembly></assemblies>
            """);
        folder.Write("First.Tests.status", "1");

        var test = await ExpectAsync(1, "3 passed, 2 failed");

        var end = test.Error[test.Error.IndexOf("Failed:", StringComparison.Ordinal)..];
        Assert.Contains("A.Bad: Expected 1 Actual 2", end);
        Assert.Contains("A.Silent", end);
        Assert.DoesNotContain("A.Good", end);
        Assert.DoesNotContain("CDATA", end);
        Assert.DoesNotContain("]]", end);
    }

    [Fact]
    public async Task A_project_that_ends_without_a_report_counts_as_failed()
    {
        File.Delete(Path.Combine(folder.Root, "Second.Tests.report"));
        folder.Write("Second.Tests.status", "134");

        await ExpectAsync(1, "4 passed, 1 failed, 1 skipped");
    }

    [Fact]
    public async Task A_project_that_runs_no_test_counts_as_failed()
    {
        Report("Second.Tests", """total="0" passed="0" failed="0" skipped="0" errors="0" """, 0);

        await ExpectAsync(1, "4 passed, 1 failed, 1 skipped");
    }

    [Fact]
    public async Task Tests_that_passed_in_a_process_that_failed_count_as_a_failure()
    {
        folder.Write("Second.Tests.status", "3");

        await ExpectAsync(1, "7 passed, 1 failed, 1 skipped");
    }

    [Fact]
    public async Task A_project_that_hangs_is_ended_named_and_counts_as_failed()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/timeout"), "There is no timeout(1), which ends what hangs.");
        folder.Write("Second.Tests.hangs", "");
        folder.Environment["TEST_SECONDS"] = "20";

        var test = await ExpectAsync(1, "4 passed, 1 failed, 1 skipped");

        Assert.Contains("Second.Tests was not done 20 s after the start, and was ended.", test.Error);
    }

    [Theory]
    [InlineData(0, 0, "12 passed, 0 failed, 1 skipped")]
    [InlineData(2, 1, "10 passed, 2 failed, 1 skipped")]
    [InlineData(0, 134, "12 passed, 1 failed, 1 skipped")]
    public async Task The_course_s_tests_run_beside_the_others_and_count(int failed, int status, string line)
    {
        folder.Write("tests/Course.Tests/Course.Tests.csproj", "");
        Report("Course.Tests", $"""total="5" passed="{5 - failed}" failed="{failed}" skipped="0" errors="0" """, status);

        await ExpectAsync(status == 0 ? 0 : 1, line);
    }

    [Fact]
    public async Task TESTS_chooses_one_project() => await ExpectAsync(0, "3 passed, 0 failed", "TESTS=Second.Tests");

    [Fact]
    public async Task A_name_that_fits_no_project_is_no_success()
    {
        var test = await folder.MakeAsync("test", "TESTS=Third.Tests");

        Assert.NotEqual(0, test.ExitCode);
        Assert.Equal("0 passed, 0 failed", test.Output.TrimEnd().Split('\n').Last());
    }

    private async Task<MakeResult> ExpectAsync(int status, string line, params string[] arguments)
    {
        var test = await folder.MakeAsync(["test", .. arguments]);
        Assert.Equal(line, test.Output.TrimEnd().Split('\n').Last());
        Assert.Equal(status, test.ExitCode);
        return test;
    }

    private void Report(string project, string counts, int status)
    {
        folder.Write($"{project}.report", $"<assemblies><assembly name=\"x\" {counts}time=\"1\"><test failed=\"no\" /></assembly></assemblies>");
        folder.Write($"{project}.status", $"{status}");
    }
}
