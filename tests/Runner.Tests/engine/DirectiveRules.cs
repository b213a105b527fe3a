using Course.Kernels;
using Runner.Tests.Kernels;

namespace Runner.Tests.Engine;

/// <summary>The engine's rules for directives in a cell; errors and parameters: DirectiveParameterTests, custom ones: AddedDirectiveTests.</summary>
[Collection(KernelCollection.Name)]
public sealed class DirectiveRules : IDisposable
{
    private readonly RecordingResolver _packages = new();
    private readonly KernelRun _run;

    public DirectiveRules() => _run = new() { Packages = _packages };

    [Theory]
    [InlineData("var s = \"\"\"\n#!nonsense\n\"\"\";")]
    [InlineData("/*\n#!nonsense\n*/")]
    public async Task Directives_start_at_column_0_also_inside_strings_and_comments(string cell)
    {
        await _run.RunAsync("#!csharp\n" + cell);
        Assert.Equal("DNI101", _run.Error.Name);
    }

    [Theory]
    [InlineData("  #!time")]
    [InlineData(" #!import lib.csx")]
    public async Task Indented_directives_go_to_the_compiler_and_fail(string line)
    {
        await _run.RunAsync("#!csharp\nvar x = 1;\n" + line);
        Assert.All(Assert.IsType<CellOutcome.Failed>(_run.Outcomes[0]).Errors, e => Assert.StartsWith("CS", e.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#!import lib.csx // why", "DNI105")]
    [InlineData("#r \"nuget: A, 1.0.0\" // why", "DNI210")]
    public async Task No_trailing_comment_on_a_directive_line(string line, string error)
    {
        _run.Add("lib.csx", "");
        await _run.RunAsync("#!csharp\n" + line);
        Assert.Contains(Assert.IsType<CellOutcome.Failed>(_run.Outcomes[0]).Errors, e => e.Name == error);
    }

    [Fact]
    public async Task Directives_run_where_they_stand_and_code_around_them_in_separate_submissions()
    {
        _run.Add("lib.csx", "Console.Write(x);\nvar y = 2;");
        await _run.RunAsync("#!csharp\nvar x = 1;\n#!import lib.csx\n#!set --name z --value 3\nvar x = y; Console.Write(x + z);");
        Assert.Equal("123", _run.Text);
    }

    [Fact]
    public async Task Packages_and_their_sources_are_hoisted()
    {
        await _run.RunAsync("#!csharp\nConsole.Write(1);\n#r \"nuget: A, 1.0.0\"\n#i \"nuget: https://example.org/index.json\"\n#r nuget:B\nthrow new Exception();");
        Assert.Equal(["A, 1.0.0", "B, "], _packages.Asked);
        Assert.Equal(["https://example.org/index.json"], _packages.Sources);
        Assert.IsType<RunEvent.TextWritten>(_run.Events.First(e => e is RunEvent.TextWritten or RunEvent.CellEnded));
    }

    [Theory]
    [InlineData("#!set --name n --value text", "text")]
    [InlineData("#!set --value text --name n", "text")]
    [InlineData("#!set\t--name  n   --value text extra", "text")]
    [InlineData("#!set --name n --value \"two words\"", "\"two words\"")]
    [InlineData("#!set --name n --value \"not closed", "\"not closed")]
    [InlineData("#!set --name n --value {\"a\": 1, \"b\": [\"x y\"]}", "{\"a\": 1, \"b\": [\"x y\"]}")]
    [InlineData("#!set --name n --value text --mime-type text/plain", "text")]
    [InlineData("#!set --name n --value @input:\"Your name\"", "Ada")]
    [InlineData("#!set --name n --value @input:{\"prompt\":\"Your name\",\"type\":\"text\"}", "Ada")]
    [InlineData("#!set --name n --value @password:\"Your name\"", "Ada")]
    [InlineData("#!set --name n --value @value:stored", "kept")]
    [InlineData("#!set --name n --value @csharp:declared", "known")]
    [InlineData("#!share stored --from value --as n", "kept")]
    [InlineData("#!share --name declared --from csharp --as n", "known")]
    public async Task Parameters_are_named_implicit_flags_quoted_JSON_input_or_another_kernels_value(string line, string value)
    {
        _run.Answers["Your name"] = "Ada";
        await _run.RunAsync($"#!value --name stored\nkept\n\n#!csharp\nvar declared = \"known\";\n\n#!csharp\n{line}\nConsole.Write(n);");
        Assert.Equal(value, _run.Text);
    }

    [Fact]
    public async Task What_a_cell_takes_from_the_reader_is_asked_for_before_anything_runs()
    {
        await _run.RunAsync("#!csharp\nConsole.Write(\"ran\");\n#!set --name n --value @input:Name");
        Assert.Equal("DNI204", _run.Error.Name);
        Assert.Empty(_run.Text);
    }

    [Fact]
    public async Task The_CSharp_kernel_and_the_root_know_the_engines_magic_commands()
    {
        _run.Add("lib.csx", "");
        Assert.True(await _run.RunAsync("#!csharp\n#!who\n#!whos\n#!set --name n --value 1\n#!share --from csharp n --as m\n#!import lib.csx\n#!time\n#!about\n#!lsmagic\n#!html\n<b>x</b>\n#!csharp\nConsole.Write(m);"));
        Assert.Equal("1", _run.Text);
    }

    [Fact]
    public async Task An_assembly_is_referenced_by_path_before_the_code()
    {
        File.Copy(typeof(Xunit.Assert).Assembly.Location, Path.Combine(_run.Folder, "lib.dll"));
        Assert.True(await _run.RunAsync("#!csharp\n// a comment may stand above\n#r \"lib.dll\"\nConsole.Write(typeof(Xunit.Assert).Name);"));
        Assert.Equal("Assert", _run.Text);
    }

    public void Dispose() => _run.Dispose();
}
