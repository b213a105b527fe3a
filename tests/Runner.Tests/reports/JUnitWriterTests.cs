using System.Xml.Linq;
using Course.Documents;
using Course.Kernels;
using Course.Reports;

namespace Runner.Tests.Reports;

public sealed class JUnitWriterTests : IDisposable
{
    private readonly RecordedRun tour = RecordedRun.Tour();
    private readonly RecordedRun failed = RecordedRun.Failed();

    public void Dispose()
    {
        tour.Dispose();
        failed.Dispose();
    }

    [Fact]
    public void Each_notebook_is_a_suite_and_each_code_cell_a_case()
    {
        var report = Write(tour.Root, tour.Run);

        JUnitShape.Check(report);
        var suite = Assert.Single(report.Root!.Elements());
        Assert.Equal("tour.02-tour", (string?)suite.Attribute("name"));
        var cells = tour.Run.Cells.Where(c => c.Cell.Language != "markdown").ToList();
        Assert.Equal(cells.Count, suite.Elements("testcase").Count());
        Assert.All(suite.Elements("testcase"), c => Assert.Equal("tour.02-tour", (string?)c.Attribute("classname")));
        Assert.Contains("Every kind of word that is coloured.", suite.Elements("testcase").Select(c => (string?)c.Attribute("name")));
        Assert.Equal(cells[0].Elapsed.TotalSeconds, (double)suite.Element("testcase")!.Attribute("time")!, 3);
        Assert.Empty(report.Descendants("failure"));
    }

    [Fact]
    public void A_failure_has_its_message_its_file_and_line_and_the_cells_after_it_are_skipped()
    {
        var report = Write(failed.Root, failed.Run);

        JUnitShape.Check(report);
        var failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("stream <ORDERS> not found", (string?)failure.Attribute("message"));
        Assert.Equal("NatsJSApiException", (string?)failure.Attribute("type"));
        Assert.StartsWith("notebooks/tour/02-tour.dib:57\n", failure.Value);
        Assert.DoesNotContain(failed.Root, report.ToString());
        Assert.Equal("orders.new so far\n", failure.Parent!.Element("system-out")!.Value);
        Assert.NotEmpty(report.Descendants("skipped"));
    }

    [Fact]
    public void A_process_that_broke_off_is_an_error()
    {
        var recorder = new RunRecorder(tour.Notebook);
        recorder.Apply(new RunEvent.CellEnded(1, new CellOutcome.ProcessGone(new KernelEnd(139, "Stack overflow.")), TimeSpan.FromSeconds(1)));

        var report = Write(tour.Root, recorder.Run);

        JUnitShape.Check(report);
        Assert.Contains("a stack overflow", Assert.Single(report.Descendants("error")).Value);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
    {
        var recorder = new RunRecorder(new Notebook("/c/notebooks/a/b.dib", [new Cell(0, "csharp", "Show();", 1)]));
        recorder.Apply(new RunEvent.TextWritten(0, "bell \a, half \ud83d pair, whole 😀, <end>\n", IsError: true));
        recorder.Apply(new RunEvent.CellEnded(0, new CellOutcome.Succeeded(), TimeSpan.Zero));

        Assert.Equal("bell \uFFFD, half \uFFFD pair, whole 😀, <end>\n", Write("/c", recorder.Run).Descendants("system-err").Single().Value);
    }

    private static XDocument Write(string root, params NotebookRun[] runs)
    {
        var text = new StringWriter();
        JUnitWriter.Write(text, runs, root, RecordedRun.Facts.Started);
        return XDocument.Parse(text.ToString());
    }
}
