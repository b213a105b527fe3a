namespace Course.Helpers.Tests.Charts;

/// <summary>What axe does not see: whether marks and words in a drawing stand out from their ground, in a light page and in a dark one.</summary>
public class ChartContrastTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Marks_and_words_stand_out_from_their_ground(bool dark)
    {
        Door.Open();
        var charts = Gallery.All.Values.Select(picture => ChartPage.Html(picture())).ToList();
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, string.Concat(charts), new ChromiumView(Dark: dark));
        await view.DrawnAsync(charts.Count);
        var faults = await ChartContrast.FaultsAsync(view.Page.Page, ".course-chart", ".course-chart-key");
        Assert.True(faults.Length == 0, string.Join("\n", faults));
        Assert.Empty(view.Page.Errors);
    }
}
