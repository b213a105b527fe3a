using Course.Documents;
using Course.Kernels;
using Course.Reports;

namespace Runner.Tests.Reports;

public sealed class NotebookPageTests : IDisposable
{
    private const string Attack = "<script>alert('x')</script>\"'&";

    private readonly RecordedRun tour = RecordedRun.Tour();

    public void Dispose() => tour.Dispose();

    [Fact]
    public void The_page_of_a_whole_run_is_as_kept() => Snapshot.Match("02-tour.html", tour.Page(tour.Run));

    [Fact]
    public void The_page_of_a_failed_run_is_as_kept()
    {
        using var failed = RecordedRun.Failed();
        Snapshot.Match("02-tour-failed.html", failed.Page(failed.Run));
    }

    [Fact]
    public void A_page_shows_a_copy_of_its_own_of_a_picture()
    {
        var pictures = Directory.CreateDirectory(Path.Combine(tour.Root, "notebooks/pictures")).FullName;
        File.WriteAllText(Path.Combine(pictures, "whole.svg"), "<svg/>");
        var notebook = new Notebook(Path.Combine(tour.Root, "notebooks/tour/01-before.dib"), [new Cell(0, "markdown", "![What it shows](../pictures/whole.svg)", 1)]);

        Assert.Contains("""<img src="../assets/pictures/whole.svg" alt="What it shows" """, tour.Page(new RunRecorder(notebook).Run));
        Assert.Equal("<svg/>", File.ReadAllText(Path.Combine(tour.Out, "assets/pictures/whole.svg")));
    }

    [Fact]
    public void A_failed_run_begins_with_a_link_to_its_cell()
    {
        using var failed = RecordedRun.Failed();
        var page = failed.Page(failed.Run);
        Assert.True(page.IndexOf("""href="#cell-4">Cell 4""") < page.IndexOf("<h1"));
        Assert.Contains("id=\"cell-4\"", page);
    }

    [Fact]
    public void A_run_under_way_says_so_and_shows_what_there_is()
    {
        var page = tour.Page(tour.After(tour.Events.Take(14)));
        Assert.Contains("Running", page);
        Assert.Contains("big {kept}", page);
        Assert.Contains("cell 11 · not run", page);
        Assert.DoesNotContain("did not run to its end", page);
    }

    [Fact]
    public void A_kernel_that_broke_off_is_reported_with_its_last_words()
    {
        var recorder = new RunRecorder(tour.Notebook);
        recorder.Apply(new RunEvent.CellEnded(0, new CellOutcome.Succeeded(), TimeSpan.Zero));
        recorder.Apply(new RunEvent.CellEnded(1, new CellOutcome.ProcessGone(new KernelEnd(134, "Abort.")), TimeSpan.FromSeconds(1)));
        var page = tour.Page(recorder.Run);
        Assert.Contains("""<a href="#cell-2">Cell 2</a>: Process ended. The kernel&#39;s process ended in this cell, with status 134.""", page);
        Assert.Contains("\nAbort.</pre>", page);
    }

    [Theory]
    [InlineData(StopKind.Cancelled, "variables stay")]
    [InlineData(StopKind.Aborted, "threads were aborted; variables stay")]
    [InlineData(StopKind.ProcessEnded, "process was ended, and with it all variables")]
    public void A_stopped_cell_says_what_it_took_and_what_was_lost(StopKind how, string words)
    {
        var outcome = new CellOutcome.TimedOut(TimeSpan.FromSeconds(30), how);
        var page = tour.Page(tour.After([new RunEvent.CellEnded(1, outcome, TimeSpan.FromSeconds(30)), new RunEvent.RunEnded(TimeSpan.FromSeconds(31))]));
        Assert.Contains("limit of 30.0 s", page);
        Assert.Contains(words, page);
        Assert.Contains("""<a href="#cell-2">Cell 2</a>""", page);
    }

    [Fact]
    public void What_the_author_did_not_write_is_escaped_wherever_it_comes_from()
    {
        var notebook = new Notebook("/course/notebooks/a/b.dib", [new Cell(0, "csharp", $"// {Attack}", 1)]);
        var recorder = new RunRecorder(notebook);
        recorder.Apply(new RunEvent.TextWritten(0, Attack, false));
        recorder.Apply(new RunEvent.TextWritten(0, Attack, true));
        recorder.Apply(new RunEvent.OutputDisplayed(0, Attack, new Dictionary<string, string> { ["text/plain"] = Attack }));
        recorder.Apply(new RunEvent.OutputDisplayed(0, "j", new Dictionary<string, string> { ["application/json"] = "{\"a\":\"<script>alert('x')</script>\"}" }));
        recorder.Apply(new RunEvent.OutputDisplayed(0, "m", new Dictionary<string, string> { ["text/vnd.mermaid"] = Attack }));
        recorder.Apply(new RunEvent.OutputDisplayed(0, "u", new Dictionary<string, string> { [Attack] = Attack }));
        recorder.Apply(new RunEvent.CellEnded(0, new CellOutcome.Failed([new CellError(Attack, Attack, Attack, 1, Attack)]), TimeSpan.Zero));
        var lessons = new List<Lesson> { new("a", Attack, "a", Attack), new("a", Attack, "b", Attack), new("a", Attack, "c", Attack) };
        var pages = new PageWriter(tour.Out, tour.Root, new RunFacts(default, Attack), lessons);
        var page = File.ReadAllText(pages.WriteNotebook(recorder.Run));
        pages.WriteIndex([recorder.Run]);
        Assert.DoesNotContain("<script>alert", page);
        Assert.DoesNotContain("<script>alert", File.ReadAllText(pages.IndexPath));
        Assert.True(page.Split("&lt;script&gt;alert").Length > 12);
    }

    [Fact]
    public void The_best_representation_that_a_page_can_show_is_shown()
    {
        var run = tour.After([new RunEvent.OutputDisplayed(1, "d", new Dictionary<string, string>
        {
            ["application/x-unheard"] = "no", ["text/html"] = "<b>yes</b>", ["text/plain"] = "plain",
        })]);
        Assert.Contains("""<div class="html"><b>yes</b></div>""", tour.Page(run));
    }

    [Fact]
    public void Only_a_page_with_charts_learns_where_plotly_is()
    {
        Directory.CreateDirectory(Path.Combine(tour.Root, "artifacts/npm/node_modules/plotly.js-dist-min"));
        File.WriteAllText(Path.Combine(tour.Root, "artifacts/npm/node_modules/plotly.js-dist-min/plotly.min.js"), "window.Plotly = {}");
        Assert.Contains("window.coursePlotlyUrl = \"../assets/plotly.min.js\"", tour.Page(tour.Run));
        Assert.DoesNotContain("coursePlotlyUrl", tour.Page(tour.After([])));
        Assert.Equal("window.Plotly = {}", File.ReadAllText(Path.Combine(tour.Out, "assets/plotly.min.js")));
    }

    [Fact]
    public void Without_a_local_plotly_no_address_is_given() => Assert.DoesNotContain("coursePlotlyUrl", tour.Page(tour.Run));

    [Theory]
    [InlineData("[6](03-after.dib#a)", """<a href="../tour/03-after.html#a">6</a>""")]
    [InlineData("[6](99-unwritten.dib)", "<p>6</p>")]
    [InlineData("[*six* `x`](99-unwritten.dib)", "<p><em>six</em> <code>x</code></p>")]
    [InlineData("[6](../../README.md)", """<a href="../../README.md">6</a>""")]
    [InlineData("[6](a%20b.txt)", """<a href="../../notebooks/tour/a%20b.txt">6</a>""")]
    [InlineData("[6](#prose)", """<a href="#prose">6</a>""")]
    [InlineData("[6](mailto:a@b.test)", """<a href="mailto:a@b.test">6</a>""")]
    [InlineData("[6](http://localhost:8222/jsz)", """<a href="http://localhost:8222/jsz">6</a>""")]
    public void A_link_of_the_notebook_leads_to_the_same_place_from_its_page(string markdown, string html)
    {
        var notebook = tour.Notebook with { Cells = [new Cell(0, "markdown", markdown, 1)] };
        Assert.Contains(html, tour.Page(new RunRecorder(notebook).Run));
    }

    [Fact]
    public void A_flood_of_text_is_cut_in_the_middle_and_says_so()
    {
        var page = tour.Page(RecordedRun.Showing(("text/plain", "first" + new string('x', 1_000_000) + "last")));
        Assert.Contains("… 900,009 characters are left out here …", page);
        Assert.Contains("last</pre>", page);
        Assert.True(page.Length < 120_000);
    }

    [Theory]
    [InlineData("\e[31mred\e[0m plain", "<span style=\"color:light-dark(rgb(205 49 49),rgb(220 111 111))\">red</span> plain")]
    [InlineData("\e[1;4mstrong\e[22m line\e[m", "<span style=\"font-weight:700;text-decoration:underline\">strong</span><span style=\"text-decoration:underline\"> line</span>")]
    [InlineData("\e[38;5;21;48;5;226mblue on yellow", "<span style=\"color:rgb(0 0 255);background:rgb(255 255 0)\">blue on yellow</span>")]
    [InlineData("\e[2K\e]0;title\a\e[32m<b>\e[39m", "<span style=\"color:light-dark(rgb(8 122 79),rgb(13 188 121))\">&lt;b&gt;</span>")]
    [InlineData("\e[31m10 %\r\e[32m99 %\nend", "99 %\nend")]
    public void A_terminals_colours_are_shown_and_its_other_codes_are_not(string written, string html)
    {
        var page = tour.Page(tour.After([new RunEvent.TextWritten(1, written, false)]));
        Assert.Contains($"""<pre class="stdout">{html}</pre>""", page);
    }

    [Fact]
    public void A_page_is_replaced_whole()
    {
        var pages = tour.Pages();
        var path = pages.WriteNotebook(tour.After([]));
        using var reader = new StreamReader(path);
        var start = (char)reader.Read();
        pages.WriteNotebook(tour.Run);
        Assert.EndsWith("</html>\n", start + reader.ReadToEnd());
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(path)!), file => Assert.EndsWith(".html", file));
    }
}
