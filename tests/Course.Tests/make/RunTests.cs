namespace Course.Tests.Make;

/// <summary>What <c>make run</c> hands to the runner, whose place a script takes here: it prints its arguments, one in a line.</summary>
public sealed class RunTests : IDisposable
{
    private const string Lab = "LAB=lab4_jetstream_basics";

    private readonly MakeFolder folder = new();

    public RunTests()
    {
        folder.StandInForTheRunner("printf '%s\\n' \"$@\"\n");
        folder.Write("notebooks/lab4_jetstream_basics/js-pull.dib", "#!csharp\n\nConsole.WriteLine(1);\n");
        folder.Write("notebooks/lab4_jetstream_basics/js-pub.dib", "#!csharp\n\n#!set --name message --value @input:\"Message to publish\"\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_alone_names_no_notebook() => Assert.Equal(["run"], await ArgumentsAsync("run"));

    [Fact]
    public async Task LESSON_goes_to_the_runner_as_it_is() => Assert.Equal(["run", "03"], await ArgumentsAsync("run", "LESSON=03"));

    [Fact]
    public async Task JOBS_is_how_many_run_beside_each_other() => Assert.Equal(["run", "--jobs", "3"], await ArgumentsAsync("run", "JOBS=3"));

    [Fact]
    public async Task LAB_alone_runs_its_folder() => Assert.Equal(["run", "notebooks/lab4_jetstream_basics"], await ArgumentsAsync("run", Lab));

    [Fact]
    public async Task BIN_runs_one_notebook_of_the_lab_plainly() =>
        Assert.Equal(["run", "notebooks/lab4_jetstream_basics/js-pull.dib", "--plain"], await ArgumentsAsync(Lab, "run", "BIN=js-pull"));

    [Fact]
    public async Task ARGS_hands_on_the_runners_own_options() =>
        Assert.Equal(["run", "01", "--cell-timeout", "30"], await ArgumentsAsync("run", "LESSON=01", "ARGS=--cell-timeout 30"));

    [Theory]
    [InlineData("first message")]
    [InlineData("it's \"quoted\" `twice`")]
    [InlineData("costs $5, $HOME, $(shell touch pwned), $$ and ${PATH}")]
    [InlineData("blanks  between  and after  ")]
    [InlineData("Grüße, 世界 🚀")]
    [InlineData("--help; rm -rf / #& | > x * ? \\n %")]
    public async Task MSG_arrives_as_it_was_typed(string message)
    {
        var arguments = await ArgumentsAsync(Lab, "run", "BIN=js-pub", $"MSG={message}");

        Assert.Equal(["run", "--param", $"message={message}", "notebooks/lab4_jetstream_basics/js-pub.dib", "--plain"], arguments);
        Assert.False(folder.Has("pwned"));
    }

    [Fact]
    public async Task MSG_of_the_environment_arrives_too()
    {
        folder.Environment["MSG"] = "from $HOME";

        Assert.Contains("message=from $HOME", await ArgumentsAsync(Lab, "run", "BIN=js-pub"));
    }

    [Fact]
    public async Task A_notebook_that_asks_for_a_message_says_how_to_give_it()
    {
        var run = await folder.MakeAsync(Lab, "run", "BIN=js-pub");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("make LAB=lab4_jetstream_basics run BIN=js-pub MSG=\"first message\"", run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("BIN= needs the lab", "run", "BIN=js-pull")]
    [InlineData("There is no notebooks/lab4_jetstream_basics/js-pool.dib", "run", Lab, "BIN=js-pool")]
    [InlineData("There is no notebooks/lab5", "run", "LAB=lab5")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_there(string text, params string[] arguments)
    {
        var run = await folder.MakeAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(text, run.Error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_runners_exit_status_is_makes(int status)
    {
        folder.StandInForTheRunner($"exit {status}\n");

        Assert.Equal(status, (await folder.MakeAsync("run")).ExitCode);
    }

    private async Task<string[]> ArgumentsAsync(params string[] arguments)
    {
        var run = await folder.MakeAsync(arguments);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return run.Output.TrimEnd('\n').Split('\n');
    }
}
