namespace Kernel.Tests;

public sealed class FailureTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task What_does_not_compile_is_told_with_the_lines_of_the_cell()
    {
        var run = await kernel.RunAsync("#!time\n\nvar fine = 1;\r\nvar broken = nowhere;");

        Assert.Equal("(4,14): error CS0103: The name 'nowhere' does not exist in the current context", run.Failure);
        var diagnostic = run.Of("DiagnosticsProduced").Single()["event"]!["diagnostics"]![0]!;
        Assert.Equal(3, (int)diagnostic["linePositionSpan"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task What_is_thrown_is_told_with_the_readers_own_frames_and_lines()
    {
        var run = await kernel.RunAsync("""
            #!time
            async Task<int> LaterAsync(int n)
            {
                await Task.Yield();
                return Local(n);

                int Local(int m) => throw new InvalidOperationException("three");
            }

            await LaterAsync(3);
            """);

        Assert.Equal($"""
            System.InvalidOperationException: three
               at Local(Int32 m) in cell {run.Token}:line 7
               at LaterAsync in cell {run.Token}:line 5
               at top level in cell {run.Token}:line 10
            """, run.Failure);
    }

    [Fact]
    public async Task A_frame_in_an_earlier_cell_names_that_cell()
    {
        var earlier = await kernel.RunAsync("\nint Inverse(int n) => 1 / n;");

        var run = await kernel.RunAsync("Func<int> later = () => Inverse(0);\nlater()");

        Assert.Contains($"   at Inverse(Int32 n) in cell {earlier.Token}:line 2\n   at lambda() in cell {run.Token}:line 1\n", run.Failure);
    }

    [Theory]
    [InlineData("fsharp", "1 + 1", "No kernel runs fsharp cells here: this one runs csharp, html, value, mermaid, javascript, markdown.")]
    [InlineData("csharp", "\n#!sql\nselect 1", "(2,1): error DNI101: Unknown magic command '#!sql'")]
    public async Task A_language_without_a_kernel_is_told_in_one_line(string language, string code, string expected)
    {
        Assert.Equal(expected, (await kernel.RunAsync(code, language)).Failure);
    }

    [Fact]
    public async Task After_a_failure_the_cells_directives_do_not_run()
    {
        var run = await kernel.RunAsync("throw new Exception(\"first\");\n#!html\n<b>second</b>");

        Assert.StartsWith("System.Exception: first", run.Failure);
        Assert.Empty(run.Of("DisplayedValueProduced"));
    }
}
