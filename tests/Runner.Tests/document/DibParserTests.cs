using Course.Documents;
using Testing;

namespace Runner.Tests.Documents;

public class DibParserTests
{
    private static IEnumerable<(string, string, int)> Cells(string text) => DibParser.Parse(text, "n.dib").Cells.Select(c => (c.Language, c.Source, c.FirstLine));

    [Fact]
    public void Lines_may_end_in_either_way_and_a_byte_order_mark_is_accepted() =>
        Assert.Equal([("csharp", "a\nb", 2)], Cells("\uFEFF#!csharp\r\na\r\nb\r\n"));

    [Theory]
    [InlineData("#!c#", "csharp")]
    [InlineData("#!cs", "csharp")]
    [InlineData("#!js", "javascript")]
    [InlineData("#!md", "markdown")]
    [InlineData("#!mermaid", "mermaid")]
    public void A_cell_header_may_be_an_alias(string header, string language) => Assert.Equal([(language, "x", 2)], Cells(header + "\nx"));

    [Theory]
    [InlineData("#!CSharp")]
    [InlineData("#!csharp ")]
    [InlineData(" #!csharp")]
    [InlineData("#!csharp --x")]
    [InlineData("#!time")]
    public void A_header_is_exact_and_any_other_line_stays_in_the_cell(string line) => Assert.Equal([("html", "a\n" + line + "\nb", 2)], Cells("#!html\na\n" + line + "\nb"));

    [Fact]
    public void A_header_inside_a_string_or_a_fence_still_starts_a_cell() =>
        Assert.Equal([("csharp", "var s = @\"", 2), ("html", "\";", 4)], Cells("#!csharp\nvar s = @\"\n#!html\n\";"));

    [Fact]
    public void Empty_lines_around_a_cell_are_dropped_and_empty_cells_vanish() =>
        Assert.Equal([("csharp", "a\n\nb", 3), ("markdown", "  ", 10)], Cells("#!csharp\n\na\n\nb\n\n\n#!html\n#!markdown\n  \n"));

    [Fact]
    public void Text_before_the_first_header_is_a_csharp_cell() => Assert.Equal([("csharp", "1", 1), ("markdown", "t", 3)], Cells("1\n#!markdown\nt"));

    [Fact]
    public void Metadata_can_name_further_kernels()
    {
        var text = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"sql\",\"aliases\":[\"q\"]}]}}\n\n#!q\n\nselect 1\n";
        Assert.Equal([("sql", "select 1", 7)], Cells(text));
    }

    [Fact]
    public void Bad_metadata_fails_the_whole_file_and_names_its_line()
    {
        var error = Assert.Throws<DibException>(() => Cells("#!meta\n\n{oops}\n\n#!csharp\n1"));
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void What_the_writer_writes_is_read_back_the_same()
    {
        var notebook = DibParser.Parse("#!markdown\n\n# T\n\ntext\n\n#!csharp\n\nvar x = 1;\n\n#!mermaid\n\ngraph LR\n", "n.dib");
        var written = DibWriter.Write(notebook);
        Assert.Equal(notebook.Cells.Select(c => (c.Language, c.Source)), DibParser.Parse(written, "n.dib").Cells.Select(c => (c.Language, c.Source)));
        Assert.StartsWith("#!meta\n\n{\"kernelInfo\"", written);
        Assert.Equal(written, DibWriter.Write(DibParser.Parse(written, "n.dib")));
    }

    [Fact]
    public void Every_notebook_of_the_course_is_as_the_writer_writes_it()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories))
            Assert.True(File.ReadAllText(path) == DibWriter.Write(DibParser.Read(path)), path + " is not in canonical layout.");
    }
}
