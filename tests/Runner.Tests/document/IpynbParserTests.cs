using Course.Documents;

namespace Runner.Tests.Documents;

public class IpynbParserTests
{
    private const string Polyglot = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "metadata": {},
           "source": [
            "# Title\n",
            "text"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 1,
           "metadata": { "dotnet_interactive": { "language": "csharp" }, "polyglot_notebook": { "kernelName": "csharp" } },
           "outputs": [ { "name": "stdout", "output_type": "stream", "text": [ "source" ] } ],
           "source": [
            "var a = 1;\n",
            "a"
           ]
          },
          {
           "cell_type": "code",
           "metadata": { "dotnet_interactive": { "language": "html" } },
           "outputs": [],
           "source": "<b>x</b>"
          },
          {
           "cell_type": "code",
           "metadata": {},
           "outputs": [],
           "source": [
            "#!mermaid\n",
            "graph LR"
           ]
          },
          { "cell_type": "raw", "metadata": {}, "source": "raw" },
          { "cell_type": "code", "metadata": {}, "outputs": [], "source": [] }
         ],
         "metadata": { "kernelspec": { "language": "C#", "name": ".net-csharp" } },
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    [Fact]
    public void Code_and_markdown_cells_are_read_with_the_language_that_their_metadata_or_first_line_names() =>
        Assert.Equal(
            [("markdown", "# Title\ntext"), ("csharp", "var a = 1;\na"), ("html", "<b>x</b>"), ("mermaid", "graph LR")],
            IpynbParser.Parse(Polyglot, "n.ipynb").Cells.Select(c => (c.Language, c.Source)));

    [Fact]
    public void A_cells_line_is_where_its_source_stands_in_the_file()
    {
        var lines = Polyglot.ReplaceLineEndings("\n").Split('\n');
        foreach (var cell in IpynbParser.Parse(Polyglot.ReplaceLineEndings("\n"), "n.ipynb").Cells)
            Assert.Contains(cell.Source.Split('\n')[0], lines[cell.FirstLine - 1]);
    }

    [Theory]
    [InlineData("""{"kernelspec":{"language":"F#"}}""", "fsharp")]
    [InlineData("""{"language_info":{"name":"python"}}""", "python")]
    [InlineData("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"pwsh","items":[]}}}""", "pwsh")]
    [InlineData("{}", "csharp")]
    public void A_cell_that_names_no_language_has_the_notebooks(string metadata, string language) =>
        Assert.Equal(language, IpynbParser.Parse($$"""{"cells":[{"cell_type":"code","metadata":{},"source":"x"}],"metadata":{{metadata}},"nbformat":4,"nbformat_minor":2}""", "n.ipynb").Cells.Single().Language);

    [Theory]
    [InlineData("{\n oops }", 2, "not valid JSON")]
    [InlineData("""{"worksheets":[],"nbformat":3}""", 1, "nbformat 4")]
    [InlineData("""{"nbformat":4}""", 1, "breaks nbformat 4")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", 1, "breaks nbformat 4")]
    [InlineData("""{"nbformat":4,"cells":[7]}""", 1, "breaks nbformat 4")]
    public void A_file_that_breaks_the_format_says_so_with_its_line(string text, int line, string said)
    {
        var error = Assert.Throws<DibException>(() => IpynbParser.Parse(text, "n.ipynb"));
        Assert.Equal(line, error.Line);
        Assert.Contains(said, error.Message);
    }
}
