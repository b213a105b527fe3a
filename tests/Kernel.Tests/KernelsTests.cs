namespace Kernel.Tests;

public sealed class KernelsTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Theory]
    [InlineData("html", "<b>x</b>", "text/html", "<b>x</b>")]
    [InlineData("markdown", "# x", "text/markdown", "# x")]
    [InlineData("mermaid", "graph LR", "text/vnd.mermaid", "graph LR")]
    [InlineData("js", "alert(1)", "text/html", "<script type=\"text/javascript\">alert(1)</script>")]
    public async Task Text_cells_are_shown(string language, string code, string mimeType, string expected)
    {
        var shown = (await kernel.RunAsync(code, language)).Of("DisplayedValueProduced").Single()["event"]!["formattedValues"]![0]!;

        Assert.Equal((mimeType, expected), ((string)shown["mimeType"]!, (string)shown["value"]!));
    }

    [Fact]
    public async Task A_value_cell_is_shared()
    {
        await kernel.RunAsync("#!value --name stored\nsome text", "value");

        Assert.Equal("some text", (await kernel.RunAsync("#!set --name taken --value @value:stored\nConsole.Write(taken);")).Output);
    }

    [Fact]
    public async Task A_displayed_value_is_shown_once()
    {
        var run = await kernel.RunAsync("display(\"once\")");

        Assert.Equal(["once"], run.Values("DisplayedValueProduced").Concat(run.Values("ReturnValueProduced")));
    }

    [Fact]
    public async Task An_input_is_asked_of_the_client()
    {
        kernel.Answer = question => $"{(string?)question["command"]!["prompt"]} {(string?)question["command"]!["type"]}";

        Assert.Equal("Name text", (await kernel.RunAsync("#!set --name who --value @input:\"Name\"\nConsole.Write(who);")).Output);
        Assert.Equal("Again text", (await kernel.RunAsync("Console.Write(await GetInputAsync(\"Again\"));")).Output);
    }

    [Fact]
    public async Task An_input_without_an_answer_fails_the_cell()
    {
        kernel.Answer = _ => null;

        Assert.Equal("Input not provided.", (await kernel.RunAsync("#!set --name no --value @input:\"Name\"\nConsole.Write(1);")).Failure);
    }

    [Theory]
    [InlineData("typeof(Microsoft.CodeAnalysis.SyntaxTree)")]
    [InlineData("typeof(FSharp.Compiler.Text.Range)")]
    public async Task What_the_engine_is_built_on_is_not_offered_after_a_directive_either(string code)
    {
        await kernel.RunAsync("#!set --name before --value 1");
        Assert.Contains("error CS", (await kernel.RunAsync(code)).Failure);
    }
}
