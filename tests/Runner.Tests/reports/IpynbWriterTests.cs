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

    public void Dispose()
    {
        tour.Dispose();
        failed.Dispose();
    }

    [Fact]
    public void Runs_without_and_with_outputs_and_errors_are_written_by_nbformats_rules()
    {
        foreach (var (run, root) in ((NotebookRun, string)[])[(tour.After([]), tour.Root), (tour.Run, tour.Root), (failed.Run, failed.Root)])
            NbformatShape.Check(Json(run, root));
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_cells()
    {
        var written = IpynbParser.Parse(Text(tour.Run, tour.Root), "n.ipynb");
        Assert.Equal(tour.Notebook.Cells.Select(c => (c.Language, c.Source)), written.Cells.Select(c => (c.Language, c.Source)));
    }

    [Fact]
    public void Every_notebook_of_the_course_is_read_back_the_same_and_so_is_what_is_written_of_that()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories))
        {
            var notebook = DibParser.Read(path);
            var once = Text(new RunRecorder(notebook).Run, RepositoryPaths.Root);
            var read = IpynbParser.Parse(once, path);
            NbformatShape.Check(JsonElement.Parse(once));
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
        var recorder = new RunRecorder(new Notebook("/c/notebooks/a/b.dib", [new Cell(0, "csharp", "Show();", 7)]));
        recorder.Apply(new RunEvent.TextWritten(0, "one\ntwo\n", IsError: false));
        recorder.Apply(new RunEvent.OutputDisplayed(0, "d", new Dictionary<string, string> { ["text/html"] = "<b>x</b>", ["application/json"] = """{"a":1}""" }));
        recorder.Apply(new RunEvent.CellEnded(0, new CellOutcome.Failed([new CellError("Oops", "went wrong", "/c/notebooks/a/b.dib", 8)]), TimeSpan.Zero));

        var json = Json(recorder.Run, "/c");

        NbformatShape.Check(json);
        var cell = json.GetProperty("cells")[0];
        Assert.Equal(1, cell.GetProperty("execution_count").GetInt32());
        Assert.Equal("""
            [{"name":"stdout","output_type":"stream","text":["one\n","two\n"]},{"data":{"text/html":["<b>x</b>"],"application/json":{"a":1}},"metadata":{},"output_type":"display_data"},{"ename":"Oops","evalue":"went wrong","output_type":"error","traceback":["notebooks/a/b.dib:8","Oops: went wrong"]}]
            """.Trim(), JsonSerializer.Serialize(cell.GetProperty("outputs"), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void Equal_cells_have_different_ids_and_the_same_ones_in_each_export()
    {
        var notebook = new Notebook("/c/notebooks/a/b.dib", [new Cell(0, "csharp", "1", 1), new Cell(1, "csharp", "1", 3)]);
        Assert.Equal(2, Ids(notebook).Distinct().Count());
        Assert.Equal(Ids(notebook), Ids(notebook));
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
