using Course.Documents;
using Testing;

namespace Runner.Tests.Notebooks;

/// <summary>What the engine's parser reads badly, or not at all.</summary>
public class BadFileTests
{
    private static readonly string _cases = Path.Combine(RepositoryPaths.Root, "tests/Runner.Tests/cases");

    private static IEnumerable<(string, string, int)> Cells(string file) =>
        NotebookFile.Read(Path.Combine(_cases, file)).Cells.Select(c => (c.Language, c.Source, c.FirstLine));

    [Theory]
    [InlineData("binary.dib", 1, "no text in UTF-8")]
    [InlineData("cr-only.dib", 1, "with LF")]
    [InlineData("ipynb-json-inside.dib", 1, "rename the file to ipynb-json-inside.ipynb")]
    [InlineData("meta-trailing-comma.dib", 1, "the JSON under #!meta")]
    [InlineData("meta-kernelinfo-string.dib", 1, "the JSON under #!meta")]
    public void A_file_that_is_not_read_says_why_in_one_line(string file, int line, string said)
    {
        var error = Assert.Throws<DibException>(() => Cells(file));
        Assert.StartsWith($"{Path.Combine(_cases, file)}:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("meta-items-null.dib", 7)]
    [InlineData("meta-aliases-null.dib", 7)]
    [InlineData("meta-missing-kernelinfo.dib", 7)]
    [InlineData("meta-default-null.dib", 7)]
    [InlineData("crlf-bom.dib", 7)]
    public void Odd_metadata_that_the_engine_reads_is_not_in_the_way(string file, int line) =>
        Assert.Equal([("csharp", "Console.WriteLine(\"ran\");", line)], Cells(file));

    [Theory]
    [InlineData("empty.dib")]
    [InlineData("only-meta.dib")]
    public void A_file_without_cells_has_none(string file) => Assert.Empty(Cells(file));

    [Fact]
    public void Metadata_in_the_last_line_is_no_cell() => Assert.Empty(NotebookFile.Parse("#!meta\n\n{}", "n.dib").Cells);

    [Theory]
    [InlineData("{oops}")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("{\"kernelInfo\":[]}")]
    [InlineData("{\"kernelInfo\":{\"items\":{}}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[7]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[{}]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[{\"name\":\"\"}]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[{\"name\":\"#x\"}]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[null]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[{\"name\":\"x\",\"aliases\":[null]}]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[{\"name\":\"x\"},{\"name\":\"x\"}]}}")]
    [InlineData("{\"kernelInfo\":{\"items\":[{\"name\":\"x\",\"aliases\":[\"cs\"]}]}}")]
    public void Metadata_that_the_engine_cannot_read_is_one_line_that_names_its_line(string json)
    {
        var error = Assert.Throws<DibException>(() => NotebookFile.Parse($"#!csharp\n1\n#!meta\n{json}\n#!csharp\n1", "n.dib"));
        Assert.StartsWith("n.dib:3: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"kernelInfo\":null}")]
    [InlineData("{\"kernelInfo\":{\"defaultKernelName\":7,\"items\":[]}}")]
    [InlineData("{\"polyglot_notebook\":7,\"dotnet_interactive\":[],\"kernelspec\":\"x\"}")]
    public void Metadata_without_kernels_changes_nothing(string json) =>
        Assert.Equal(["a", "b"], NotebookFile.Parse($"#!meta\n{json}\n#!csharp\na\n#!html\nb", "n.dib").Cells.Select(c => c.Source));

    [Theory]
    [InlineData("langs.dib", "csharp", "fsharp", "csharp")]
    [InlineData("unknown-kernels.dib", "csharp")]
    public void A_kernel_that_is_not_here_is_told_from_those_that_are(string file, params string[] languages)
    {
        var cells = NotebookFile.Read(Path.Combine(_cases, file)).Cells;
        Assert.Equal(languages, cells.Select(c => c.Language));
        Assert.Equal(languages.Select(l => l == "fsharp"), cells.Select(c => CellKinds.Refusal(c.Language) is not null));
        Assert.Equal("No kernel for fsharp cells here; csharp, html, value, javascript, mermaid and markdown cells run.",
            CellKinds.Refusal("fsharp"));
    }

    [Fact]
    public void A_cell_that_ends_inside_a_string_has_a_hint_that_names_the_line_of_the_next()
    {
        var cells = NotebookFile.Read(Path.Combine(_cases, "header-in-raw-string.dib")).Cells;
        Assert.Equal(["csharp", "markdown"], cells.Select(c => c.Language));
        Assert.Contains("above line 5: a line that reads #!markdown", CellKinds.Hint("CS8997", cells[1]), StringComparison.Ordinal);
        Assert.Null(CellKinds.Hint("CS0103", cells[1]));
        Assert.Null(CellKinds.Hint("CS8997", null));
    }
}
