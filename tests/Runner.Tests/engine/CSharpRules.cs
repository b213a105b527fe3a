using Course.Kernels;
using Runner.Tests.Kernels;

namespace Runner.Tests.Engine;

/// <summary>What the engine's C# is, and what it is not.</summary>
[Collection(KernelCollection.Name)]
public sealed class CSharpRules : IDisposable
{
    private readonly KernelRun _run = new();

    [Fact]
    public async Task The_language_is_CSharp_14_script() =>
        Assert.All(
            await _run.RunAllAsync("class K { public int A { get => field; set => field = value + 1; } }\nConsole.Write(new K { A = 1 }.A);", "List<int> l = [1, .. new[] { 2 }]; l?.Capacity = 8; Console.Write(nameof(List<>));"),
            o => Assert.IsType<CellOutcome.Succeeded>(o));

    [Fact]
    public async Task Default_usings_are_System_Text_Collections_Generic_Tasks_Linq_and_the_Kernels_names() =>
        Assert.True(await _run.RunAsync("#!csharp\nvar b = new StringBuilder(); IList l = new List<int>(); await Task.Yield(); Console.Write(new[] { 1 }.Sum()); display(HTML(\"\"));"));

    [Theory]
    [InlineData("File.Exists(\"x\")")]
    [InlineData("Thread.Sleep(0);")]
    [InlineData("new HttpClient();")]
    [InlineData("KernelInvocationContext.Current")]
    public async Task Not_among_them_are_IO_Threading_Http_and_Interactive_itself(string code)
    {
        await _run.RunAsync("#!csharp\n" + code);
        Assert.Contains(_run.Error.Name, (string[])["CS0103", "CS0246"]);
    }

    [Fact]
    public async Task Null_is_displayed_as_null_in_brackets()
    {
        await _run.RunAsync("#!csharp\n(object)null");
        Assert.Equal("<div class=\"dni-plaintext\"><pre>&lt;null&gt;</pre></div>", Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Theory]
    [InlineData("display(1)", 2)]
    [InlineData("1.Display()", 2)]
    [InlineData("display(1);", 1)]
    public async Task Without_its_semicolon_display_shows_its_handle_too(string code, int outputs)
    {
        await _run.RunAsync("#!csharp\n" + code);
        Assert.Equal(outputs, _run.Displays.Count);
    }

    [Theory]
    [InlineData("Console.Write(await Task.FromResult(\"seen\"));")]
    [InlineData("string F() => \"seen\"; Console.Write(F());")]
    [InlineData("record R(string A); Console.Write(new R(\"seen\").A);")]
    [InlineData("static string F(this int x) => \"seen\"; Console.Write(1.F());")]
    [InlineData("using (var s = new System.IO.StringWriter()) { Console.Write(\"seen\"); }")]
    public async Task Top_level_await_local_functions_records_and_extension_methods_work(string code)
    {
        await _run.RunAsync("#!csharp\n" + code);
        Assert.Equal("seen", _run.Text);
    }

    [Theory]
    [InlineData("namespace N { }", "CS7021")]
    [InlineData("static class E { public static int F(this int x) => x; }", "CS1109")]
    [InlineData("extension(int x) { public int T() => x; }", "")]
    [InlineData("file class K { }", "CS9054")]
    [InlineData("using var s = new System.IO.MemoryStream();", "")]
    [InlineData("await using var s = new System.IO.MemoryStream();", "")]
    [InlineData("Span<int> s = stackalloc int[2];", "CS8345")]
    [InlineData("Console.Write(args.Length);", "CS0103")]
    public async Task Namespaces_extension_holders_file_types_using_variables_spans_and_args_fail(string code, string error)
    {
        await _run.RunAsync("#!csharp\n" + code);
        var errors = Assert.IsType<CellOutcome.Failed>(_run.Outcomes[0]).Errors;
        Assert.All(errors, e => Assert.StartsWith("CS", e.Name, StringComparison.Ordinal));
        Assert.True(error.Length == 0 || errors.Any(e => e.Name == error), string.Join(", ", errors.Select(e => e.Name)));
    }

    [Fact]
    public async Task Nullable_annotations_are_off_and_warnings_do_not_fail_a_cell() =>
        Assert.True(await _run.RunAsync("#!csharp\nstring? s = null; int unused;\n[Obsolete(\"no\")] void F() { }\nF();"));

    [Fact]
    public async Task A_throwing_cell_keeps_earlier_assignments_and_a_compile_error_leaves_nothing()
    {
        var outcomes = await _run.RunAllAsync("var x = 1; x = 2; throw new Exception();", "x = 3; y = 4;", "Console.Write(x);");
        Assert.Equal([false, false, true], outcomes.Select(o => o.IsSuccess));
        Assert.Equal("2", _run.Text);
    }

    [Fact]
    public async Task The_working_directory_is_the_notebooks_folder()
    {
        _run.Add("here.txt", "");
        await _run.RunAsync("#!csharp\nConsole.Write(System.IO.File.Exists(\"here.txt\"));");
        Assert.Equal("True", _run.Text);
    }

    public void Dispose() => _run.Dispose();
}
