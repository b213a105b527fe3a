
namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class AddedDirectiveTests : IDisposable
{
    private const string Usings = "#!csharp\nusing Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Commands;\nusing Microsoft.DotNet.Interactive.Directives;\n";

    private const string Hi = Usings + """
        class Hi : KernelDirectiveCommand { public string P { get; set; } public int HowOften { get; set; } = 1; public bool Loud { get; set; } }
        Kernel.Root.AddDirective<Hi>(new KernelActionDirective("#!hi")
        {
            Description = "Greets.",
            Parameters = { new("--p") { AllowImplicitName = true, Required = true }, new("--how-often"), new("--loud") { Flag = true } }
        },
        (command, context) => { for (var i = 0; i < command.HowOften; i++) Console.Write("hi " + command.P + (command.Loud ? "!" : "")); return Task.CompletedTask; });


        """;

    private readonly KernelRun _run = new();

    [Theory]
    [InlineData("#!hi there", "hi there")]
    [InlineData("#!hi --p \"you two\" --how-often 2 --loud", "hi you two!hi you two!")]
    public async Task A_directive_from_a_script_gets_its_parameters_as_the_commands_properties(string line, string text)
    {
        Assert.True(await _run.RunAsync($"{Hi}#!csharp\n{line}"));
        Assert.Equal(text, _run.Text);
    }

    [Fact]
    public async Task A_directive_from_a_script_stands_where_it_is_written()
    {
        await _run.RunAsync($"{Hi}#!csharp\nConsole.Write(\"a \");\n#!hi b\nConsole.Write(\" c\");");
        Assert.Equal("a hi b c", _run.Text);
    }

    [Fact]
    public async Task A_directive_defined_by_an_import_can_be_used_only_in_a_later_cell()
    {
        _run.Add("hi.csx", Hi.Replace("#!csharp\n", "", StringComparison.Ordinal));
        await _run.RunAsync("#!csharp\n#!import hi.csx\n#!hi now");
        Assert.Equal("DNI101", _run.Error.Name);
        await _run.RunAsync("#!csharp\n#!import hi.csx\n\n#!csharp\n#!hi later");
        Assert.Equal("hi later", _run.Text);
    }

    [Fact]
    public async Task A_required_parameter_of_a_scripts_directive_is_asked_for()
    {
        await _run.RunAsync($"{Hi}#!csharp\n#!hi");
        Assert.Equal(("DNI104", "Missing required parameter '--p'"), (_run.Error.Name, _run.Error.Message));
    }

    [Fact]
    public async Task A_value_that_the_commands_property_cannot_take_fails_the_cell()
    {
        await _run.RunAsync($"{Hi}#!csharp\n#!hi x --how-often many");
        Assert.Equal("DNI108", _run.Error.Name);
    }

    [Fact]
    public async Task What_a_scripts_directive_throws_fails_the_cell()
    {
        await _run.RunAsync(Usings + "Kernel.Root.AddDirective(new KernelActionDirective(\"#!no\"), (command, context) => throw new InvalidOperationException(\"no luck\"));\n\n#!csharp\n#!no");
        Assert.Equal(("InvalidOperationException", "no luck"), (_run.Error.Name, _run.Error.Message));
    }

    [Fact]
    public async Task A_scripts_directive_can_take_an_answer_and_is_listed()
    {
        _run.Answers["p"] = "Ada";
        await _run.RunAsync($"{Hi}#!csharp\n#!hi @input:\"Who?\"\n#!lsmagic");
        Assert.Equal("hi Ada", _run.Text);
        Assert.Contains("<td>Greets.</td>", Assert.Single(_run.Displays).Content["text/html"]);
    }

    public void Dispose() => _run.Dispose();
}
