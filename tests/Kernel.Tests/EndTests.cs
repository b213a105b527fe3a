namespace Kernel.Tests;

/// <summary>The engine stops listening to a cell when its code has ended; what another thread was telling just then must not be lost.</summary>
public sealed class EndTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_cell_whose_output_is_updated_while_it_ends_is_told_as_ended()
    {
        for (var i = 0; i < 40; i++)
            Assert.Equal("CommandSucceeded", (await kernel.RunAsync(UpdatedUntilTheEnd($"{i}"))).Types.Last());
    }

    [Fact]
    public async Task What_it_shows_last_is_told_before_its_end()
    {
        for (var i = 0; i < 40; i++)
        {
            var run = await kernel.RunAsync(UpdatedUntilTheEnd($"{i}") + $"\n\"value {i}\"");
            Assert.Equal($"value {i}", run.Values("ReturnValueProduced").Single());
        }
    }

    private static string UpdatedUntilTheEnd(string text) => $$"""
        using Microsoft.DotNet.Interactive;
        var cell = KernelInvocationContext.Current;
        var shown = cell.Display("{{text}}");
        _ = Task.Run(() => { while (!cell.IsComplete) shown.Update(new string('x', 5_000)); });
        await Task.Delay(2);
        """;
}
