namespace Kernel.Tests;

public sealed class ConsoleTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task Text_errors_and_outputs_come_in_order()
    {
        var run = await kernel.RunAsync("Console.Write(1); Console.Error.Write(2); Console.Write(3); display(\"4\"); Console.Write(5);");

        var texts = run.Events.Select(e => (string?)e["event"]!["formattedValues"]?[0]!["value"]).OfType<string>();
        Assert.Equal(["1", "2", "3", "4", "5"], texts);
        Assert.Equal("2", run.Values("StandardErrorValueProduced").Single());
    }

    [Fact]
    public async Task Bytes_on_the_process_own_output_do_not_break_the_protocol()
    {
        var run = await kernel.RunAsync("""
            var raw = Console.OpenStandardOutput();
            raw.Write(Encoding.UTF8.GetBytes("raw\n"));
            raw.Flush();
            System.Diagnostics.Process.Start("echo", "from a child").WaitForExit();
            Console.Write("cell");
            """);

        Assert.True(run.Succeeded);
        Assert.Equal("cell", run.Output);
    }

    [Fact]
    public async Task Reading_is_at_its_end_and_keys_are_refused()
    {
        Assert.Equal("True -1", (await kernel.RunAsync("Console.Write($\"{Console.ReadLine() is null} {Console.Read()}\");")).Output);
        Assert.StartsWith("System.InvalidOperationException: Cannot read keys", (await kernel.RunAsync("Console.ReadKey()")).Failure);
    }

    [Fact]
    public async Task A_terminals_commands_leave_no_garbage()
    {
        const string Commands = "Console.Clear(); Console.ForegroundColor = ConsoleColor.Red; Console.Write(Console.WindowWidth);";

        Assert.Equal("80", (await kernel.RunAsync(Commands)).Output);
    }

    [Fact]
    public async Task Late_text_of_a_cell_is_not_the_next_ones()
    {
        await kernel.RunAsync("""
            var go = new TaskCompletionSource();
            var late = Task.Run(async () => { await go.Task; Console.Write("late"); });
            """);

        Assert.Equal("own", (await kernel.RunAsync("go.SetResult(); await late; Console.Write(\"own\");")).Output);
    }
}
