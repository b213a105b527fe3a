using System.Text.RegularExpressions;

namespace Kernel.Tests;

public sealed class ImportTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    private const string TextForNumber = "compile.csx(2,9): error CS0029: Cannot implicitly convert type 'string' to 'int'";

    [Fact]
    public async Task An_imported_file_runs_each_time_it_is_imported()
    {
        kernel.AddFile("twice.csx", "Console.Write(\"in \");\nint Twice(int n) => n * 2;");

        var run = await kernel.RunAsync("#!import twice.csx\n#!import twice.csx\nConsole.Write(Twice(4));");

        Assert.Equal("in in 8", run.Output);
    }

    [Theory]
    [InlineData("part.cs", "var got = 1;")]
    [InlineData("part.dib", "#!csharp\n\nvar got = 1;\n\n#!markdown\n\n# prose")]
    [InlineData("part.ipynb", """{"cells":[{"cell_type":"code","metadata":{},"source":["var got = 1;"],"outputs":[]}],"nbformat":4}""")]
    [InlineData("outer.csx", "#!import part.cs")]
    public async Task Scripts_and_notebooks_are_imported(string name, string text)
    {
        kernel.AddFile("part.cs", "var got = 1;");
        kernel.AddFile(name, text);

        Assert.Equal("1", (await kernel.RunAsync($"#!import {name}\nConsole.Write(got);")).Output);
    }

    [Theory]
    [InlineData("compile.csx", "var a = 1;\nint b = \"text\";", TextForNumber)]
    [InlineData("directive.csx", "var a = 1;\n#!nothing", "directive.csx(2,1): error DNI101: Unknown magic command '#!nothing'")]
    [InlineData("throws.csx", "\nthrow new Exception(\"inside\");", "System.Exception: inside\n   at top level in throws.csx:line 2")]
    [InlineData("throws.dib", "#!csharp\n\n1\n\n#!csharp\n\n#!time\nthrow new Exception();", "*\n   at top level in throws.dib:line 8")]
    [InlineData("outer.csx", "\n#!import compile.csx", TextForNumber)]
    [InlineData("lost.csx", "\n#!import nowhere.csx", "lost.csx(2,1): error: nowhere.csx: no such file in *")]
    [InlineData("self.csx", "#!import self.csx", "self.csx(1,1): error: self.csx imports itself: self.csx → self.csx")]
    [InlineData("one.csx", "#!import two.csx", "two.csx(1,1): error: one.csx imports itself: one.csx → two.csx → one.csx")]
    public async Task A_failure_inside_is_the_cells_with_file_and_line(string name, string text, string expected)
    {
        kernel.AddFile("compile.csx", "var a = 1;\nint b = \"text\";");
        kernel.AddFile("two.csx", "#!import one.csx");
        kernel.AddFile(name, text);

        var run = await kernel.RunAsync($"#!import {name}\nConsole.Write(\"went on\");");

        Assert.Matches($"^{Regex.Escape(expected).Replace("\\*", ".*")}$", run.Failure);
        Assert.Equal("", run.Output);
        Assert.Empty(run.Of("ErrorProduced"));
        Assert.True((await kernel.RunAsync("1")).Succeeded);
    }

    [Fact]
    public async Task A_missing_file_is_told_with_the_cells_line()
    {
        Assert.StartsWith("(2,1): error: nowhere.csx: no such file in ", (await kernel.RunAsync("\n#!import nowhere.csx")).Failure);
    }
}
