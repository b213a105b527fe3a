namespace Kernel.Tests;

public sealed class ProcessTests
{
    [Theory]
    [InlineData("Environment.Exit(3);", 3, "")]
    [InlineData("Environment.FailFast(\"gave up\");", 134, "gave up")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0);", 134, "Stack overflow.")]
    [InlineData("async void Lose() { await Task.Yield(); throw new Exception(\"lost\"); } Lose(); await Task.Delay(-1);", 134, "lost")]
    public async Task A_process_that_ends_leaves_its_status_and_last_words(string code, int status, string words)
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();

        var run = await kernel.RunAsync(code);
        var (ended, errors) = await kernel.CloseAsync();

        Assert.False(run.Succeeded);
        Assert.Equal(status, ended);
        Assert.Contains(words, errors);
    }

    [Fact]
    public async Task What_a_cell_wrote_before_it_ended_the_process_arrives()
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();

        Assert.Equal("last", (await kernel.RunAsync("Console.Write(\"la\"); Console.Write(\"st\"); Environment.Exit(0);")).Output);
    }

    [Fact]
    public async Task A_new_kernel_has_no_variables()
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();
        await kernel.RunAsync("#!csharp");

        var asked = await kernel.EndAsync(kernel.Send("RequestValueInfos", new() { ["targetKernelName"] = "csharp" }));

        Assert.Empty(asked.Of("ValueInfosProduced").Single()["event"]!["valueInfos"]!.AsArray());
    }

    [Theory]
    [InlineData("using System.Text.Json.Nodes;\nConsole.WriteLine(\"not to be done\");")]
    [InlineData("using Nowhere;")]
    public async Task What_a_kernel_warms_up_with_is_not_in_its_notebook(string script)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script);
        await using var kernel = new KernelProcess { Arguments = ["--warm-up", file] };
        await kernel.InitializeAsync();

        var ran = await kernel.RunAsync("Console.Write(1);");
        var unknown = await kernel.RunAsync("JsonNode? node = null;");

        Assert.Equal("1", ran.Output);
        Assert.Contains("CS0246", unknown.Failure);
        File.Delete(file);
    }

    [Fact]
    public async Task A_thread_of_a_cell_does_not_keep_the_process()
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();
        await kernel.RunAsync("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();");

        Assert.Equal((0, ""), await kernel.CloseAsync());
    }

    [Fact]
    public async Task An_unobserved_exception_ends_nothing()
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();
        await kernel.RunAsync("async Task Lost() { await Task.Yield(); throw new Exception(); }\n_ = Lost();");

        Assert.True((await kernel.RunAsync("GC.Collect(); GC.WaitForPendingFinalizers();")).Succeeded);
    }
}
