
namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class DirectiveTests : IDisposable
{
    private readonly KernelRun _run = new();

    [Fact]
    public async Task An_import_runs_a_script_whose_names_the_next_part_can_use()
    {
        _run.Add("lib/tools.csx", "int Half(int x) => x / 2;\n");
        await _run.RunAsync("#!csharp\n#!import lib/tools.csx\nConsole.Write(Half(84));");
        Assert.Equal("42", _run.Text);
    }

    [Theory]
    [InlineData("int x = 1;\nint y = missing;", "CS0103", 2)]
    [InlineData("var a = 1;\n\nthrow new ArgumentException(\"bad\");", "ArgumentException", 3)]
    public async Task A_failure_inside_an_import_fails_the_importing_cell_and_names_the_imported_file(string script, string error, int line)
    {
        _run.Add("bad.csx", script);
        await _run.RunAsync("#!csharp\n#!import bad.csx\nConsole.Write(\"went on\");");
        Assert.Equal((error, line), (_run.Error.Name, _run.Error.Line));
        Assert.EndsWith("bad.csx", _run.Error.File);
        Assert.Empty(_run.Text);
    }

    [Fact]
    public async Task An_imported_notebook_runs_its_cells_and_shows_its_prose()
    {
        _run.Add("other.dib", "#!markdown\n# Words\n\n#!csharp\nvar a = 40;\n\n#!csharp\nvar b = a + 2;");
        await _run.RunAsync("#!csharp\n#!import other.dib\nConsole.Write(b);");
        Assert.Equal("42", _run.Text);
        Assert.Equal("# Words", Assert.Single(_run.Displays).Content["text/markdown"]);
    }

    [Fact]
    public async Task A_missing_import_says_where_it_was_looked_for()
    {
        await _run.RunAsync("#!csharp\n#!import nowhere.csx");
        Assert.Contains(Path.Combine(_run.Folder, "nowhere.csx"), _run.Error.Message);
    }

    [Fact]
    public async Task Set_takes_the_answer_given_for_its_name()
    {
        _run.Answers["message"] = "it's \"quoted\" $HOME ü";
        await _run.RunAsync("#!csharp\n#!set --name message --value @input:\"Message to publish\"\nConsole.Write(message);");
        Assert.Equal("it's \"quoted\" $HOME ü", _run.Text);
    }

    [Fact]
    public async Task Set_without_an_answer_says_how_to_give_it()
    {
        await _run.RunAsync("#!csharp\n#!set --name message --value @input:\"Message to publish\"");
        Assert.Contains("\"Message to publish\"", _run.Error.Message);
        Assert.Contains("--param message=", _run.Error.Message);
    }

    [Fact]
    public async Task Set_takes_literals_as_strings_with_their_quotes()
    {
        await _run.RunAsync("#!csharp\n#!set --name n --value 12\n#!set --name q --value \"a b\"\nConsole.Write(n + q);");
        Assert.Equal("12\"a b\"", _run.Text);
    }

    [Fact]
    public async Task Input_asked_for_in_code_is_answered_by_its_prompt()
    {
        _run.Answers["Your name"] = "Ada";
        await _run.RunAsync("#!csharp\nConsole.Write(await GetInputAsync(\"Your name\"));");
        Assert.Equal("Ada", _run.Text);
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_fails_the_cell_at_its_line()
    {
        await _run.RunAsync("#!csharp\nConsole.Write(\"ran\");\n#r \"nuget: No.Such, 1.0.0\"");
        Assert.Equal(("Package", 3), (_run.Error.Name, _run.Error.Line));
        Assert.Empty(_run.Text);
    }

    [Fact]
    public async Task Regions_and_conditions_stay_with_the_compiler()
    {
        await _run.RunAsync("#!csharp\n#region r\n#if true\nConsole.Write(1);\n#endif\n#endregion");
        Assert.Equal("1", _run.Text);
    }

    public void Dispose() => _run.Dispose();
}
