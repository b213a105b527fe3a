namespace Kernel.Tests;

public sealed class StopTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) await Task.Delay(5);")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("for (;;) Console.WriteLine(\"flood\");")]
    [InlineData("for (;;) display(1);")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("#!import endless.csx")]
    public async Task A_stopped_cell_ends_and_earlier_variables_stay(string code)
    {
        kernel.AddFile("endless.csx", "while (true) { }");
        await kernel.RunAsync("var kept = 41;");

        var stopped = await kernel.StopAsync(await kernel.BeginAsync("\n" + code));

        Assert.Equal("Command cancelled.", stopped.Failure);
        Assert.Equal("42", (await kernel.RunAsync("Console.Write(kept + 1);")).Output);
    }

    [Fact]
    public async Task Cells_can_be_stopped_again_and_again()
    {
        for (var i = 0; i < 10; i++)
            await kernel.StopAsync(await kernel.BeginAsync("while (true) { }"));
    }

    [Fact]
    public async Task A_cell_that_sleeps_keeps_the_next_waiting()
    {
        await kernel.RunAsync("var woken = false;");

        var sleeping = await kernel.BeginAsync("try { System.Threading.Thread.Sleep(1500); } finally { woken = true; }");
        var stopped = await kernel.StopAsync(sleeping);

        Assert.Equal("Command cancelled.", stopped.Failure);
        Assert.Equal("True", (await kernel.RunAsync("Console.Write(woken);")).Output);
    }
}
