namespace Kernel.Tests;

public sealed class FloodTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task Many_lines_leave_in_few_events_and_are_cut_with_a_notice()
    {
        var run = await kernel.RunAsync("for (var i = 0; i < 400_000; i++) Console.WriteLine(i);");

        Assert.True(run.Succeeded);
        Assert.StartsWith("0\n1\n2\n", run.Output);
        Assert.EndsWith("\n399998\n399999\n", run.Output);
        Assert.Contains("\n[A long text: of what follows, the last 100,000 characters are kept, and shown when the cell has ended.]\n", run.Output);
        // 2,688,890 characters are written; 900,000 leave at once, and 100,000 at the end.
        Assert.Contains(" lines (1,688,890 characters) were cut here.]\n", run.Output);
        Assert.InRange(run.Output.Length, 1_000_000, 1_000_300);
        Assert.InRange(run.Events.Count, 1, 2_000);
    }

    [Fact]
    public async Task A_text_that_is_a_little_too_long_comes_whole()
    {
        var run = await kernel.RunAsync("Console.Write(new string('#', 950_000)); Console.Error.Write(\"last\");");

        Assert.Equal(950_000, run.Output.Count(c => c == '#'));
        Assert.DoesNotContain("were cut", run.Output);
    }

    [Fact]
    public async Task Of_an_endless_print_that_is_stopped_the_end_is_kept()
    {
        var run = await kernel.RunAsync("for (var i = 0; i < 100; i++) Console.Write(new string('y', 1_000_000)); Console.Write(\"the last words\"); throw new Exception(\"stop\");");

        Assert.False(run.Succeeded);
        Assert.EndsWith("the last words", run.Output);
        Assert.Contains("[0 lines (99,000,014 characters) were cut here.]", run.Output);
    }

    [Fact]
    public async Task Many_outputs_are_cut_with_a_notice_and_the_value_is_shown()
    {
        var run = await kernel.RunAsync("for (var i = 0; i < 2_500; i++) display(i.ToString());\n\"the value\"");

        Assert.Equal(2_001, run.Of("DisplayedValueProduced").Count());
        Assert.Contains("[The rest of the outputs is cut: a cell may show 2,000.]", run.Values("DisplayedValueProduced").Last());
        Assert.Equal("the value", run.Values("ReturnValueProduced").Single());
    }

    [Fact]
    public async Task An_output_that_is_too_long_is_cut_with_a_notice()
    {
        var run = await kernel.RunAsync("HTML(new string('x', 30_000_000))");

        var end = new string('x', 10_000);
        Assert.Equal(
            $"{end}\n[This output is cut: its text/html has 30,000,000 characters, and 2,000,000 may be shown.]\n{end}",
            run.Values("ReturnValueProduced").Single());
    }

    [Fact]
    public async Task Of_many_updates_the_last_arrives()
    {
        var run = await kernel.RunAsync("""
            using Microsoft.DotNet.Interactive;
            var shown = KernelInvocationContext.Current.Display("first");
            for (var i = 0; i <= 5_000; i++) shown.Update($"{i}");
            """);

        Assert.Equal("5000", run.Values("DisplayedValueUpdated").Last());
        Assert.InRange(run.Of("DisplayedValueUpdated").Count(), 1, 4_000);
    }

    [Theory]
    [InlineData("IEnumerable<int> Endless() { while (true) yield return 1; }\nEndless()")]
    [InlineData("class Ring { public Ring Next => this; public int Bad => throw new Exception(); }\nnew Ring()")]
    public async Task Graphs_without_end_are_shown(string code)
    {
        Assert.Single((await kernel.RunAsync(code)).Values("ReturnValueProduced"));
    }
}
