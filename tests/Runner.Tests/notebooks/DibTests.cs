using Course.Documents;
using Testing;

namespace Runner.Tests.Notebooks;

public class DibTests
{
    public static TheoryData<string> Course { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories)];

    private static IEnumerable<(string, string, int)> Cells(string text) =>
        NotebookFile.Parse(text, "n.dib").Cells.Select(c => (c.Language, c.Source, c.FirstLine));

    [Fact]
    public void Lines_may_end_in_either_way_and_a_byte_order_mark_is_accepted() =>
        Assert.Equal([("csharp", "a\nb", 2)], Cells("\uFEFF#!csharp\r\na\r\nb\r\n"));

    [Theory]
    [InlineData("csharp", "csharp")]
    [InlineData("c#", "csharp")]
    [InlineData("cs", "csharp")]
    [InlineData("fsharp", "fsharp")]
    [InlineData("html", "html")]
    [InlineData("http", "http")]
    [InlineData("js", "javascript")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("pwsh", "pwsh")]
    [InlineData("value", "value")]
    [InlineData("md", "markdown")]
    public void A_cell_header_is_a_kernels_name_or_alias(string header, string language) =>
        Assert.Equal([(language, "x", 2)], Cells($"#!{header}\nx"));

    [Theory]
    [InlineData("#!CSharp")]
    [InlineData("#!csharp ")]
    [InlineData(" #!csharp")]
    [InlineData("#!csharp --x")]
    [InlineData("#!time")]
    public void A_header_is_exact_and_any_other_line_stays_in_the_cell(string line) =>
        Assert.Equal([("html", $"a\n{line}\nb", 2)], Cells($"#!html\na\n{line}\nb"));

    [Fact]
    public void A_header_inside_a_string_or_a_fence_still_starts_a_cell() =>
        Assert.Equal([("csharp", "var s = @\"", 2), ("html", "\";", 4)], Cells("#!csharp\nvar s = @\"\n#!html\n\";"));

    [Fact]
    public void Empty_lines_around_a_cell_are_dropped_and_empty_cells_vanish() =>
        Assert.Equal([("csharp", "a\n\nb", 3), ("markdown", "  ", 10)], Cells("#!csharp\n\na\n\nb\n\n\n#!html\n#!markdown\n  \n"));

    [Fact]
    public void Text_before_the_first_header_is_a_csharp_cell() =>
        Assert.Equal([("csharp", "1", 1), ("markdown", "t", 3)], Cells("1\n#!markdown\nt"));

    [Fact]
    public void Metadata_can_name_further_kernels() =>
        Assert.Equal([("sql", "select 1", 7)],
            Cells("#!meta\n\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql\",\"aliases\":[\"q\"]}]}}\n\n#!q\n\nselect 1\n"));

    [Theory]
    [MemberData(nameof(Course))]
    public void Each_cell_of_the_course_is_found_in_its_line_and_written_as_it_was(string path)
    {
        var (text, notebook) = (File.ReadAllText(path), NotebookFile.Read(path));
        var lines = text.Split('\n');
        foreach (var cell in notebook.Cells)
        {
            Assert.Equal(cell.Source.Split('\n'), lines.Skip(cell.FirstLine - 1).Take(cell.Source.Count(c => c == '\n') + 1));
            Assert.Equal($"#!{cell.Language}", lines[cell.FirstLine - 3]);
        }
        Assert.Equal(text, DibWriter.Write(notebook));
    }

    [Fact]
    public void Cells_that_read_alike_have_lines_of_their_own() =>
        Assert.Equal([("csharp", "a\nb", 1), ("csharp", "a\nb", 5), ("html", "b", 8)], Cells("a\nb\n\n#!csharp\na\nb\n#!html\nb"));
}
