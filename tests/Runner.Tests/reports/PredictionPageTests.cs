using Course.Documents;
using Course.Manifests;
using Course.Reports;
using Testing;

namespace Runner.Tests.Reports;

/// <summary>The answer to a prediction stands in its page, folded away.</summary>
public sealed class PredictionPageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string List = "- none\n- [one](03-after.dib) `lane`\n- two\n";

    private readonly RecordedRun tour = RecordedRun.Tour();

    public void Dispose() => tour.Dispose();

    private PageWriter Pages(int answer) => new(tour.Out, tour.Root, RecordedRun.Facts,
        [.. RecordedRun.Lessons.Select(l => l with { Predictions = [new PredictionEntry("What comes?", answer, "Since `Lanes` draws *one*.")] })]);

    private string Write(string cell, int answer = 2) =>
        Pages(answer).WriteNotebook(new RunRecorder(tour.Notebook with { Cells = [new Cell(0, "markdown", cell, 1)] }).Run);

    [Fact]
    public void The_list_stays_and_under_it_stand_the_right_answer_and_its_reason()
    {
        var page = File.ReadAllText(Write($"**Predict:** What comes?\n\n{List}"));
        const string One = """<a href="../tour/03-after.html">one</a> <code>lane</code>""";
        Assert.Contains($"<li>{One}", page);
        Assert.Contains($"<details class=\"answer\"><summary>Answer</summary><p><strong>{One}", page);
        Assert.Contains("<p>Since <code>Lanes</code> draws <em>one</em>.</p>\n</details>", page);
    }

    [Theory]
    [InlineData("**Predict:** What goes?\n\n" + List, 2)]
    [InlineData("**Predict:** What comes?\n", 2)]
    [InlineData("**Predict:** What comes?\n\n" + List + "\nMore.\n", 2)]
    [InlineData("**Predict:** What comes?\n\n" + List, 4)]
    public void What_does_not_fit_the_manifest_has_no_answer(string cell, int answer) =>
        Assert.DoesNotContain("<details", File.ReadAllText(Write(cell, answer)));

    [Fact]
    public async Task A_reader_opens_the_answer_after_thinking()
    {
        await using var page = await chromium.OpenAsync(Write($"**Predict:** What comes?\n\n{List}"));
        var reason = page.Page.GetByText("Since Lanes draws one.");
        Assert.False(await reason.IsVisibleAsync());
        await page.Page.GetByText("Answer", new() { Exact = true }).ClickAsync();
        Assert.True(await reason.IsVisibleAsync());
        Assert.Empty(await Axe.ViolationsAsync(page));
    }
}
