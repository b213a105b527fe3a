namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class DirectiveParameterTests : IDisposable
{
    private readonly KernelRun _run = new();

    [Theory]
    [InlineData("#!set --nam n --value 1", "DNI103", "Unrecognized parameter name '--nam'")]
    [InlineData("#!set --name n", "DNI104", "Missing required parameter '--value'")]
    [InlineData("#!set --name n --value", "DNI104", "Missing value for required parameter '--value'")]
    [InlineData("#!set --name n --name m --value 1", "DNI105", "A maximum of 1 occurrences are allowed for named parameter '--name'")]
    [InlineData("#!import", "DNI104", "Missing required parameter '--file'")]
    public async Task A_wrong_parameter_fails_the_cell_before_anything_runs(string line, string code, string message)
    {
        await _run.RunAsync("#!csharp\nConsole.Write(\"ran\");\n" + line);
        Assert.Equal((code, message, 3), (_run.Error.Name, _run.Error.Message, _run.Error.Line));
        Assert.Empty(_run.Text);
    }

    [Fact]
    public async Task A_bare_word_that_no_parameter_takes_is_passed_over()
    {
        Assert.True(await _run.RunAsync("#!csharp\n#!time // why"));
    }

    [Theory]
    [InlineData("System.Xml.XDocument")]
    [InlineData("System.Xml.XDocument, Version=10.0.0.0")]
    [InlineData("Microsoft.AspNetCore.Http.Abstractions")]
    public async Task An_assembly_of_the_framework_is_referenced_by_its_simple_name(string name)
    {
        Assert.True(await _run.RunAsync($"#!csharp\n#r \"{name}\"\nConsole.Write(1);"));
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_fails_the_cell()
    {
        await _run.RunAsync("#!csharp\n#r \"No.Such.Assembly\"");
        Assert.Equal("CS0006", _run.Error.Name);
    }

    [Fact]
    public async Task A_package_source_in_a_cell_is_refused_with_advice()
    {
        await _run.RunAsync("#!csharp\n#i \"nuget: https://example.org/index.json\"");
        Assert.Equal("Package", _run.Error.Name);
        Assert.Contains("https://example.org/index.json in a NuGet.Config", _run.Error.Message);
    }

    [Fact]
    public async Task An_import_of_html_shows_it()
    {
        _run.Add("p.html", "<p>hi</p>");
        await _run.RunAsync("#!csharp\n#!import --file p.html");
        Assert.Equal("<p>hi</p>", Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Fact]
    public async Task An_import_of_a_Jupyter_notebook_runs_its_cells_and_shows_its_prose()
    {
        _run.Add("n.ipynb", """
            {"cells":[{"cell_type":"markdown","source":"# T"},{"cell_type":"code","metadata":{},"source":["var a = 40;\n","var b = a + 1;"]},
             {"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"html"}},"source":"<i>x</i>"}],"nbformat":4,"nbformat_minor":5}
            """);
        await _run.RunAsync("#!csharp\n#!import n.ipynb\nConsole.Write(b);");
        Assert.Equal("41", _run.Text);
        Assert.Equal([("text/markdown", "# T"), ("text/html", "<i>x</i>")], _run.Displays.Select(d => d.Content.Single()).Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public async Task An_import_of_a_broken_Jupyter_notebook_fails_the_cell()
    {
        _run.Add("n.ipynb", "{\n\"cells\": 3");
        await _run.RunAsync("#!csharp\n#!import n.ipynb");
        Assert.Equal("Import", _run.Error.Name);
        Assert.EndsWith("n.ipynb", _run.Error.File, StringComparison.Ordinal);
    }

    public void Dispose() => _run.Dispose();
}
