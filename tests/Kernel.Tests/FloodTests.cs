namespace Kernel.Tests;

public sealed class FloodTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task Many_lines_leave_in_few_events_and_are_cut_with_a_notice()
    {
        var run = await kernel.RunAsync("for (var i = 0; i < 400_000; i++) Console.WriteLine(i);");

        Assert.True(run.Succeeded);
        Assert.StartsWith("0\n1\n2\n", run.Output);
        Assert.EndsWith("\n[The rest of the text is cut: a cell may write 1,000,000 characters.]\n", run.Output);
        Assert.InRange(run.Output.Length, 1_000_000, 1_000_100);
        Assert.InRange(run.Events.Count, 1, 2_000);
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

        Assert.EndsWith(
            "[This output is cut: its text/html has 30,000,000 characters, and 2,000,000 may be shown.]\n",
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
