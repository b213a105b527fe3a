using System.Text.RegularExpressions;
using Course.Reports;

namespace Runner.Tests.Reports;

public sealed class IndexPageTests : IDisposable
{
    private readonly RecordedRun tour = RecordedRun.Tour();

    public void Dispose() => tour.Dispose();

    private string Index(params NotebookRun[] runs)
    {
        var pages = tour.Pages();
        foreach (var run in runs)
            pages.WriteNotebook(run);
        pages.WriteIndex(runs);
        return File.ReadAllText(pages.IndexPath);
    }

    [Fact]
    public void The_index_is_as_kept() => Snapshot.Match("index.html", Index(tour.Run));

    [Fact]
    public void A_failed_lesson_leads_to_its_failing_cell()
    {
        using var failed = RecordedRun.Failed();
        Assert.Contains("""<a class="bad" href="tour/02-tour.html#cell-4">failed in cell 4</a>""", Index(failed.Run));
    }

    [Fact]
    public void A_lesson_that_this_run_left_out_keeps_its_older_page_and_says_when_it_was_made()
    {
        Index(tour.Run);
        File.SetLastWriteTimeUtc(Path.Combine(tour.Out, "tour/02-tour.html"), new DateTime(2026, 11, 20, 8, 30, 0, DateTimeKind.Utc));
        Assert.Contains("""<td colspan="4">not in this run; <a href="tour/02-tour.html">its page</a> is of 20 November 2026, 08:30 UTC</td>""", Index());
        Assert.Contains("big {kept}", File.ReadAllText(Path.Combine(tour.Out, "tour/02-tour.html")));
    }

    [Fact]
    public void No_link_of_the_index_leads_nowhere()
    {
        var links = Regex.Matches(Index(tour.Run), "href=\"([^\"#:]+)[\"#]").Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("tour/03-after.html", links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(tour.Out, link)), link));
    }

    [Fact]
    public void A_lesson_that_never_ran_says_how_to_run_it()
    {
        Assert.Contains("""3. After</a></th><td></td><td colspan="4">not in this run</td>""", Index());
        Assert.Contains("make run LESSON=03-after", File.ReadAllText(Path.Combine(tour.Out, "tour/03-after.html")));
    }

    [Fact]
    public void Of_a_notebook_that_ran_twice_the_last_run_counts()
    {
        using var failed = RecordedRun.Failed();
        Assert.Contains("""<span class="good">ran</span>""", Index(failed.Run, tour.Run));
    }

    [Fact]
    public void A_notebook_that_the_course_does_not_list_stands_in_the_index_too()
    {
        var stray = tour.Run with { Notebook = tour.Notebook with { Path = Path.Combine(tour.Root, "mine/scratch.dib") } };
        Assert.Contains("""<a href="mine/scratch.html">2. A tour of every output</a>""", Index(stray));
    }
}
