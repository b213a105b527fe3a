using System.Text.Json;
using Course.Documents;
using Course.Kernels;
using Course.Reports;
using Testing;

namespace Runner.Tests.Reports;

public sealed class IpynbWriterTests : IDisposable
{
    private readonly RecordedRun tour = RecordedRun.Tour();
    private readonly RecordedRun failed = RecordedRun.Failed();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ipynb-");

    public void Dispose()
    {
        tour.Dispose();
        failed.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Runs_without_and_with_outputs_and_errors_are_valid_by_nbformats_own_schema()
    {
        Assert.SkipWhen(Nbformat.Missing is not null, Nbformat.Missing ?? "");
        (NotebookRun Run, string Root)[] runs = [(tour.After([]), tour.Root), (tour.Run, tour.Root), (failed.Run, failed.Root), (Shown().Run, "/c")];
        Assert.Equal("", await Nbformat.FaultsAsync(runs.Select((r, i) => Keep($"{i}.ipynb", Text(r.Run, r.Root)))));
    }

    [Theory]
    [InlineData("\"nbformat_minor\": 5", "\"nbformat_minor\": 4", "version (4, 4)")]
    [InlineData("\"outputs\": []", "\"outputs\": [], \"extra\": 1", "Additional properties are not allowed")]
    [InlineData("\"code\"", "\"kode\"", "is not valid under any of the given schemas")]
    [InlineData("one\\n", "one", "nbformat would write it otherwise")]
    public async Task What_breaks_the_format_is_found(string right, string wrong, string fault)
    {
        Assert.SkipWhen(Nbformat.Missing is not null, Nbformat.Missing ?? "");
        var text = Text(new RunRecorder(new Notebook("/c/notebooks/a/b.dib", [new Cell(0, "csharp", "one\ntwo", 1)])).Run, "/c");
        Assert.Equal("", await Nbformat.FaultsAsync([Keep("right.ipynb", text)]));
        Assert.Contains(right, text);
        Assert.Contains(fault, await Nbformat.FaultsAsync([Keep("wrong.ipynb", text.Replace(right, wrong, StringComparison.Ordinal))]));
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_cells()
    {
        var written = NotebookFile.Parse(Text(tour.Run, tour.Root), "n.ipynb");
        Assert.Equal(tour.Notebook.Cells.Select(c => (c.Language, c.Source)), written.Cells.Select(c => (c.Language, c.Source)));
    }

    [Fact]
    public void Every_notebook_of_the_course_is_read_back_the_same_and_so_is_what_is_written_of_that()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories))
        {
            var notebook = NotebookFile.Read(path);
            var once = Text(new RunRecorder(notebook).Run, RepositoryPaths.Root);
            var read = NotebookFile.Parse(once, "n.ipynb");
            Assert.Equal(notebook.Cells.Select(c => (c.Index, c.Language, c.Source)), read.Cells.Select(c => (c.Index, c.Language, c.Source)));
            Assert.Equal(once, Text(new RunRecorder(read).Run, RepositoryPaths.Root));
            Assert.Equal(DibWriter.Write(notebook), DibWriter.Write(read));
        }
    }

    [Fact]
    public void The_kernel_is_the_one_of_NET_Interactive()
    {
        var metadata = Json(tour.Run, tour.Root).GetProperty("metadata");
        Assert.Equal(".net-csharp", metadata.GetProperty("kernelspec").GetProperty("name").GetString());
        Assert.Equal("csharp", metadata.GetProperty("polyglot_notebook").GetProperty("kernelInfo").GetProperty("defaultKernelName").GetString());
    }

    [Fact]
    public void Streams_displays_and_an_error_stand_under_their_cell_in_order()
    {
        var cell = Json(Shown().Run, "/c").GetProperty("cells")[0];

        Assert.Equal(1, cell.GetProperty("execution_count").GetInt32());
        Assert.Equal("""
            [{"name":"stdout","output_type":"stream","text":["one\n","two\n"]},{"data":{"text/html":["<b>x</b>"]},"metadata":{},"output_type":"display_data"},{"ename":"Oops","evalue":"went wrong","output_type":"error","traceback":["notebooks/a/b.dib:8","Oops: went wrong"]}]
            """.Trim(), JsonSerializer.Serialize(cell.GetProperty("outputs"), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void Equal_cells_have_different_ids_and_the_same_ones_in_each_export()
    {
        var notebook = new Notebook("/c/notebooks/a/b.dib", [new Cell(0, "csharp", "1", 1), new Cell(1, "csharp", "1", 3)]);
        Assert.Equal(2, Ids(notebook).Distinct().Count());
        Assert.Equal(Ids(notebook), Ids(notebook));
    }

    // Text, a value in two forms, and an error.
    private static RunRecorder Shown()
    {
        var recorder = new RunRecorder(new Notebook("/c/notebooks/a/b.dib", [new Cell(0, "csharp", "Show();", 7)]));
        recorder.Apply(new RunEvent.TextWritten(0, "one\ntwo\n", IsError: false));
        recorder.Apply(new RunEvent.OutputDisplayed(0, "d", new Dictionary<string, string> { ["text/html"] = "<b>x</b>", ["application/json"] = """{"a":1}""" }));
        recorder.Apply(new RunEvent.CellEnded(0, new CellOutcome.Failed([new CellError("Oops", "went wrong", "/c/notebooks/a/b.dib", 8)]), TimeSpan.Zero));
        return recorder;
    }

    private string Keep(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static IEnumerable<string?> Ids(Notebook notebook) => [.. Json(new RunRecorder(notebook).Run, "/c").GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("id").GetString())];

    private static JsonElement Json(NotebookRun run, string root) => JsonElement.Parse(Text(run, root));

    private static string Text(NotebookRun run, string root)
    {
        var text = new StringWriter();
        IpynbWriter.Write(text, run, root);
        return text.ToString();
    }
}
