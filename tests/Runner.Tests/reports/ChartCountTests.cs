using Course.Reports;

namespace Runner.Tests.Reports;

public class ChartCountTests
{
    [Theory]
    [InlineData("<figure data-course-chart>", 1)]
    [InlineData("<figure class=\"a\" data-course-chart=\"stream-state\" id=b>", 1)]
    [InlineData("<figure class=\"course-chart\" style=\"margin:0\">", 1)]
    [InlineData("<p class=\"course-chart-missing\">", 0)]
    [InlineData("<p>data-course-chart</p>", 0)]
    [InlineData("<script>find('[data-course-chart]')</script>", 0)]
    [InlineData("<figure data-course-charts>", 0)]
    public void A_chart_is_an_output_with_a_marked_element(string html, int charts) =>
        Assert.Equal(charts, ChartCount.Of(RecordedRun.Showing(("text/html", html))));

    [Fact]
    public void Two_outputs_are_two_charts_whatever_they_hold() =>
        Assert.Equal(2, ChartCount.Of(RecordedRun.Showing(
            ("text/html", "<i data-course-chart></i><i data-course-chart></i>"), ("text/html", "<i data-course-chart></i>"), ("text/plain", "<i data-course-chart>"))));
}
