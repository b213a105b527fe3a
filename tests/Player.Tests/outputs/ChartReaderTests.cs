using Course.Player.Outputs;

namespace Player.Tests.Outputs;

/// <summary>Charts are read back from the helpers' html; all else stays html.</summary>
public sealed class ChartReaderTests
{
    private const string Words = """
        <figcaption style="font-weight:600;text-align:left">Two &lt;b&gt; wait</figcaption>
        <p class="course-chart-facts" style="margin:.2em 0">1 &amp; 2</p>
        <p class="course-chart-key" style="margin:.2em 0"><span>● sent</span></p>
        """;

    private const string Table = """
        <details><summary>Show as table</summary><div style="overflow-x:auto"><table style="x"><thead><tr><th scope="col" style="y">at</th><th scope="col" style="y">n</th></tr></thead><tbody><tr><td style="y">0</td><td style="y">&lt;script&gt;</td></tr><tr><td style="y">1</td><td style="y"></td></tr></tbody></table></div></details>
        """;

    [Fact]
    public void A_chart_gives_its_words_its_numbers_and_its_figure()
    {
        var chart = ChartReader.Read("d1", Html(Words, Table, "(() => { const a = 1 < 2; })();", """{"data":[{"y":[1,2],"name":"\u003C/script>"}],"layout":{"template":{"x":1},"height":320}}"""))!;

        Assert.Equal(("Two <b> wait", "1 & 2", "<span>● sent</span>"), (chart.Finding, chart.Facts, chart.Key));
        Assert.False(chart.IsFrame);
        Assert.Equal(["at", "n"], chart.Table!.Columns);
        Assert.Equal([["0", "<script>"], ["1", ""]], chart.Table.Rows);
        Assert.Equal(320, chart.Figure.GetProperty("layout").GetProperty("height").GetInt32());
        Assert.Null(chart.Remark);
    }

    [Fact]
    public void A_frame_takes_what_it_leaves_out_from_the_state_before()
    {
        var first = ChartReader.Read("d1", Html(Words, Table, "(() => {})();", """{"data":[],"layout":{"template":{"x":1}}}"""))!;
        var frame = ChartReader.Read("d1", Html("", "", "", """{"data":[{"y":[3]}],"layout":{"height":5}}"""))!;

        Assert.True(frame.IsFrame);
        var whole = ChartReader.Complete(frame, first);
        Assert.Equal("""{"data":[{"y":[3]}],"layout":{"template":{"x":1},"height":5}}""", whole.Figure.GetRawText());
        Assert.Equal((first.Finding, first.Table), (whole.Finding, whole.Table));
    }

    [Theory]
    [InlineData("data-live ", true)]
    [InlineData("", false)]
    public void A_live_chart_says_so_from_its_first_state_on(string mark, bool isLive)
    {
        var html = Html(Words, Table, "(() => {})();", """{"data":[],"layout":{}}""").Replace("data-course-chart ", $"data-course-chart {mark}", StringComparison.Ordinal);
        Assert.Equal(isLive, ChartReader.Read("d1", html)!.IsLive);
    }

    [Fact]
    public void A_frame_of_changes_is_laid_on_any_state_before_it()
    {
        var first = ChartReader.Read("d1", Html(Words, Table, "(() => {})();", """{"data":[{"x":[],"name":"a"},{"y":[1]}],"layout":{"height":5,"xaxis":{"a":1,"b":2}}}"""))!;
        var frame = ChartReader.Read("d1", Html("", "", "", """{"data":[{"x":null,"x0":0,"y":[3,null]},{}],"layout":{"xaxis":{"b":3}},"changes":true}"""))!;
        var once = ChartReader.Complete(frame, first);
        Assert.Equal(
            """{"data":[{"name":"a","x0":0,"y":[3,null]},{"y":[1]}],"layout":{"height":5,"xaxis":{"a":1,"b":3}},"changes":true}""", once.Figure.GetRawText());
        Assert.Equal(once.Figure.GetRawText(), ChartReader.Complete(frame, once).Figure.GetRawText());
    }

    [Theory]
    [InlineData("<b>html</b>")]
    [InlineData("<figure class=\"course-chart\" data-course-chart x></figure>")]
    [InlineData("<figure class=\"course-chart\" data-course-chart x><script>window.courseCharts&&courseCharts.draw(\"a\",alert(1))</script></figure>")]
    [InlineData("<figure class=\"course-chart\" data-course-chart x><script>window.courseCharts&&courseCharts.draw(\"a\",{\"data\":1,\"layout\":{}})</script></figure>")]
    [InlineData("<figure class=\"course-chart\" data-course-chart x><script>window.courseCharts&&courseCharts.draw(\"a\",{\"data\":[]})</script></figure>")]
    [InlineData("<script>1</script><figure class=\"course-chart\" data-course-chart x><script>window.courseCharts&&courseCharts.draw(\"a\",{\"data\":[],\"layout\":{}})</script></figure>")]
    public void What_does_not_match_stays_html(string html) => Assert.Null(ChartReader.Read("d1", html));

    private static string Html(string words, string table, string script, string figure) =>
        $"""
        <figure class="course-chart" data-course-chart style="margin:0">
        {words}
        <div data-chart="c7" role="img" aria-label="x"></div>
        {table}
        <script>{script}window.courseCharts&&courseCharts.draw("c7",{figure})</script>
        </figure>
        """;
}
