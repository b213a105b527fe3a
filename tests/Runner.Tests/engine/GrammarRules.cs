using Course.Documents;
using Course.Kernels;
using Runner.Tests.Kernels;

namespace Runner.Tests.Engine;

/// <summary>The engine's rules for .dib files; see also DibParserTests.</summary>
[Collection(KernelCollection.Name)]
public sealed class GrammarRules : IDisposable
{
    private readonly KernelRun _run = new();

    private static IEnumerable<(string Language, string Source)> Cells(string text) => DibParser.Parse(text, "n.dib").Cells.Select(c => (c.Language, c.Source));

    [Theory]
    [InlineData("csharp", "csharp")]
    [InlineData("c#", "csharp")]
    [InlineData("cs", "csharp")]
    [InlineData("fsharp", "fsharp")]
    [InlineData("html", "html")]
    [InlineData("http", "http")]
    [InlineData("javascript", "javascript")]
    [InlineData("js", "javascript")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("pwsh", "pwsh")]
    [InlineData("value", "value")]
    [InlineData("markdown", "markdown")]
    [InlineData("md", "markdown")]
    public void A_cell_header_is_one_of_the_engines_names(string name, string language) => Assert.Equal([(language, "x")], Cells($"#!{name}\nx"));

    [Theory]
    [InlineData("csharp", "var s = \"\"\"\n#!html\n\"\"\";")]
    [InlineData("csharp", "/*\n#!html\n*/")]
    [InlineData("markdown", "```\n#!html\n```")]
    public void The_parser_knows_no_strings_comments_or_markdown_fences(string language, string text) =>
        Assert.Equal([language, "html"], Cells($"#!{language}\n{text}").Select(c => c.Language));

    [Fact]
    public void A_notebook_is_written_without_a_byte_order_mark_and_with_line_feeds()
    {
        var written = DibWriter.Write(DibParser.Parse("\uFEFF#!csharp\r\na\r\nb\r\n", "n.dib"));
        Assert.StartsWith("#!meta\n\n{", written, StringComparison.Ordinal);
        Assert.EndsWith("#!csharp\n\na\nb\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', written);
    }

    [Fact]
    public async Task A_dib_stores_no_outputs_so_a_run_leaves_it_as_it_was()
    {
        const string Notebook = "#!csharp\n\n1 + 1\n";
        await _run.RunAsync(Notebook);
        Assert.Single(_run.Displays);
        Assert.Equal(Notebook, File.ReadAllText(Path.Combine(_run.Folder, "notebook.dib")));
    }

    [Fact]
    public async Task Text_before_the_first_header_is_a_csharp_cell_and_runs()
    {
        await _run.RunAsync("Console.Write(1);\n#!markdown\nText");
        Assert.Equal("1", _run.Text);
        Assert.All(_run.Outcomes, o => Assert.IsType<CellOutcome.Succeeded>(o));
    }

    public void Dispose() => _run.Dispose();
}
