using Course.Kernels;

namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class CSharpCellTests : IDisposable
{
    private readonly KernelRun _run = new();

    [Fact]
    public async Task Cells_share_variables_types_and_usings()
    {
        await _run.RunAsync("#!csharp\nusing System.IO;\nrecord Order(int Id);\nvar x = new Order(41);\n\n#!csharp\nConsole.Write(Path.Combine(\"a\", \"b\") + (x.Id + 1));");
        Assert.Equal(Path.Combine("a", "b") + "42", _run.Text);
    }

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("(string)null", "&lt;null&gt;")]
    [InlineData("await Task.FromResult(\"seen\")", "seen")]
    [InlineData("var x = 5; return x;", "5")]
    public async Task A_trailing_expression_without_semicolon_is_displayed(string code, string expected)
    {
        await _run.RunAsync("#!csharp\n" + code);
        Assert.Contains(expected, Assert.Single(_run.Displays).Content.Values.Single());
    }

    [Theory]
    [InlineData("1 + 1;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("await Task.CompletedTask")]
    [InlineData("var x = 1;")]
    [InlineData("int F() { return 1; }")]
    public async Task Nothing_is_displayed_without_a_trailing_value(string code)
    {
        await _run.RunAsync("#!csharp\n" + code);
        Assert.True(_run.Outcomes[0].IsSuccess || code.StartsWith("1 + 1"), _run.Outcomes[0].ToString());
        Assert.Empty(_run.Displays);
    }

    [Fact]
    public async Task Variables_and_types_can_be_declared_again()
    {
        await _run.RunAsync("#!csharp\nvar x = 1; record R(int A);\n\n#!csharp\nvar x = \"two\"; record R(string B);\n\n#!csharp\nConsole.Write(new R(x).B);");
        Assert.Equal("two", _run.Text);
    }

    [Fact]
    public async Task A_cell_that_throws_points_at_its_line_and_keeps_what_it_assigned()
    {
        var isGood = await _run.RunAsync("#!markdown\n# Title\n\n#!csharp\nvar x = 7;\nthrow new InvalidOperationException(\"no luck\");\n\n#!csharp\nConsole.Write(x);");
        Assert.False(isGood);
        var failed = Assert.IsType<CellOutcome.Failed>(_run.Outcomes[1]);
        Assert.Equal(("InvalidOperationException", "no luck", 6), (failed.Errors[0].Name, failed.Errors[0].Message, failed.Errors[0].Line));
        Assert.EndsWith("notebook.dib:6", failed.Errors[0].Stack);
        Assert.Equal(2, _run.Outcomes.Count);
    }

    [Fact]
    public async Task A_compile_error_points_at_its_line_and_nothing_runs()
    {
        await _run.RunAsync("#!csharp\n\nConsole.Write(\"ran\");\nint y = undefined;");
        Assert.Equal(("CS0103", 4), (_run.Error.Name, _run.Error.Line));
        Assert.EndsWith("notebook.dib", _run.Error.File);
        Assert.Empty(_run.Text);
    }

    [Fact]
    public async Task A_cell_past_its_time_limit_is_stopped_through_its_token()
    {
        using var run = new KernelRun { CellTimeout = TimeSpan.FromMilliseconds(300) };
        await run.RunAsync("#!csharp\nawait Task.Delay(-1, Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken);\n\n#!csharp\nConsole.Write(\"never\");");
        Assert.IsType<CellOutcome.TimedOut>(Assert.Single(run.Outcomes));
    }

    [Fact]
    public async Task A_cell_that_does_not_stop_is_given_up_after_a_grace()
    {
        using var run = new KernelRun { CellTimeout = TimeSpan.FromMilliseconds(300), Grace = TimeSpan.FromMilliseconds(200) };
        await run.RunAsync("#!csharp\nvar end = Environment.TickCount64 + 3000; while (Environment.TickCount64 < end) { }");
        Assert.IsType<CellOutcome.TimedOut>(Assert.Single(run.Outcomes));
    }

    [Fact]
    public async Task Cancelling_marks_the_cell_cancelled_through_its_token_and_no_other_runs()
    {
        using var stop = new CancellationTokenSource();
        await _run.RunAsync(
            "#!csharp\nConsole.Write(\"on\"); await Task.Delay(-1, Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken);\n\n#!csharp\n1",
            seen => { if (seen is RunEvent.TextWritten) stop.Cancel(); },
            stop.Token);
        Assert.IsType<CellOutcome.Cancelled>(Assert.Single(_run.Outcomes));
    }

    public void Dispose() => _run.Dispose();
}
