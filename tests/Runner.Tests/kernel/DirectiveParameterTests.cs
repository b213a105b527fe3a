using Course.Kernels;

namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class DirectiveParameterTests : IDisposable
{
    private readonly KernelRun _run = new();

    [Theory]
    [InlineData("#!nonsense --x 1", "DNI101: Unknown magic command '#!nonsense'")]
    [InlineData("#!set --nam n --value 1", "DNI103: Unrecognized parameter name '--nam'|DNI104: Missing required parameter '--name'")]
    [InlineData("#!html --x", "DNI103: Unrecognized parameter name '--x'")]
    [InlineData("#!set --name n", "DNI104: Missing required parameter '--value'")]
    [InlineData("#!set --name n --value", "DNI104: Missing value for required parameter '--value'")]
    [InlineData("#!import", "DNI104: Missing required parameter '--file'")]
    [InlineData("#!set --name n --name m --value 1", "DNI105: A maximum of 1 occurrences are allowed for named parameter '--name'")]
    [InlineData("#!set --name n --value {\"a\":x}", "DNI106: Invalid JSON: 'x' is an invalid start of a value.")]
    [InlineData("#!set --name n --value @value:gone", "DNI202: Value 'gone' not found in kernel value")]
    [InlineData("#!set --name n --value @csharp:gone", "DNI202: Value 'gone' not found in kernel csharp")]
    [InlineData("#!set --name n --value @input:Who", "DNI204: Input not provided")]
    [InlineData("#r \"nuget:\"", "DNI210: Unable to parse package reference: \"nuget:\"")]
    [InlineData("#r \"nuget: , 1.0\"", "DNI210: Unable to parse package reference: \"nuget: , 1.0\"")]
    [InlineData("#r \"System.Xml.XDocument\"", "CS7009: Cannot use #r after first token in file")]
    [InlineData("#r System.Xml.XDocument", "CS7009: Cannot use #r after first token in file|CS7010: Quoted file name expected")]
    [InlineData("#i \"elsewhere\"", "CS1024: Preprocessor directive expected")]
    public async Task What_is_wrong_with_a_directive_is_said_in_the_engines_words_and_nothing_runs(string line, string errors)
    {
        await _run.RunAsync("#!csharp\nConsole.Write(\"ran\");\n" + line + "\nConsole.Write(\"on\");");
        var found = Assert.IsType<CellOutcome.Failed>(_run.Outcomes[0]).Errors;
        Assert.Equal(errors.Split('|'), found.Select(e => $"{e.Name}: {e.Message.Split('\n')[0]}"));
        Assert.All(found, e => Assert.Equal(3, e.Line));
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
