using Course.Documents;

namespace Runner.Tests.Notebooks;

public class IpynbTests
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
            NotebookFile.Parse(Polyglot, "n.ipynb").Cells.Select(c => (c.Language, c.Source)));

    // As JupyterLab, VS Code and Colab write them: nothing of this is run, and nothing of it is in the way.
    private const string FromElsewhere = """
        {"cells":[
          {"cell_type":"markdown","id":"a1","metadata":{"tags":["intro"]},
            "attachments":{"x.png":{"image/png":"iVBORw0KGgo="}},"source":"![x](attachment:x.png)"},
          {"cell_type":"raw","id":"a2","metadata":{"format":"text/latex"},"attachments":{},"source":["\\section{x}"]},
          {"cell_type":"code","id":"a3","execution_count":3,"metadata":{"collapsed":true,
            "execution":{"iopub.status.idle":"2026-11-21T10:00:00Z"}},"source":["1"],"outputs":[
            {"output_type":"error","ename":"E","evalue":"e","traceback":["\u001b[0;31mE\u001b[0m"]},
            {"output_type":"execute_result","execution_count":3,"metadata":{"image/png":{"width":1}},
             "data":{"text/plain":["x"],"application/vnd.jupyter.widget-view+json":{"model_id":"m","version_major":2,"version_minor":0}}},
            {"output_type":"update_display_data","metadata":{},"data":{},"transient":{"display_id":"d"}},
            {"output_type":"stream","name":"stderr","text":"source"}]},
          {"cell_type":"code","id":"a4","execution_count":null,"metadata":{},"source":null,"outputs":[]},
          {"cell_type":"heading","level":1,"metadata":{},"source":"of nbformat 3"}
        ],"metadata":{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)"},
          "widgets":{"application/vnd.jupyter.widget-state+json":{"state":{},"version_major":2,"version_minor":0}},
          "colab":{"cells":[{"source":"no cell"}]},"language_info":{"name":"C#","version":"13.0"}},"nbformat":4,"nbformat_minor":5}
        """;

    [Fact]
    public void Attachments_raw_cells_outputs_and_widgets_of_others_are_passed_over() =>
        Assert.Equal([("markdown", "![x](attachment:x.png)"), ("csharp", "1")],
            NotebookFile.Parse(FromElsewhere, "n.ipynb").Cells.Select(c => (c.Language, c.Source)));

    [Fact]
    public void A_cells_line_is_where_its_source_stands_in_the_file()
    {
        var lines = Polyglot.Split('\n');
        foreach (var cell in NotebookFile.Parse(Polyglot, "n.ipynb").Cells)
            Assert.Contains(cell.Source.Split('\n')[0], lines[cell.FirstLine - 1]);
    }

    [Theory]
    [InlineData("""{"kernelspec":{"language":"C#"}}""", "csharp")]
    [InlineData("""{"kernelspec":{"language":"python"}}""", "python")]
    [InlineData("""{"polyglot_notebook":{"defaultKernelName":"pwsh"}}""", "pwsh")]
    [InlineData("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[]}}}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void A_cell_that_names_no_language_has_the_notebooks(string metadata, string language)
    {
        var text = $$"""{"cells":[{"cell_type":"code","metadata":{},"source":"x"}],"metadata":{{metadata}},"nbformat":4}""";
        Assert.Equal(language, NotebookFile.Parse(text, "n.ipynb").Cells.Single().Language);
    }

    [Theory]
    [InlineData("{\n oops }", 2, "not valid JSON")]
    [InlineData("""{"worksheets":[],"nbformat":3}""", 1, "nbformat 4")]
    [InlineData("""{"nbformat":4}""", 1, "breaks nbformat 4")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", 1, "breaks nbformat 4")]
    [InlineData("""{"nbformat":4,"cells":[7]}""", 1, "breaks nbformat 4")]
    public void A_file_that_breaks_the_format_says_so_with_its_line(string text, int line, string said)
    {
        var error = Assert.Throws<DibException>(() => NotebookFile.Parse(text, "n.ipynb"));
        Assert.Equal(line, error.Line);
        Assert.Contains(said, error.Message);
    }
}
