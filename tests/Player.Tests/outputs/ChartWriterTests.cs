using System.Text.Json;
using Course.Player.Outputs;
using Testing;

namespace Player.Tests.Outputs;

/// <summary>A chart that leaves the player is written as it came in.</summary>
public sealed class ChartWriterTests
{
    [Fact]
    public void What_is_written_is_read_back_as_the_same_chart()
    {
        var figure = JsonSerializer.SerializeToElement(new { data = new[] { new { name = "</script><b>" } }, layout = new { height = 320 } });
        var chart = new Output.Chart("d1", figure, "Two <b> wait", "1 & 2", "<span>● sent</span>", "so", new ChartTable(["at", "n"], [["0", "<script>"], ["1", ""]]), false);

        var html = new ChartWriter(RepositoryPaths.Root).Html(chart);
        Assert.DoesNotContain("</script><b>", html);
        var read = ChartReader.Read("d1", html)!;
        Assert.Equal((chart.Finding, chart.Facts, chart.Key, chart.Remark, chart.IsFrame), (read.Finding, read.Facts, read.Key, read.Remark, read.IsFrame));
        Assert.Equal(chart.Table!.Columns, read.Table!.Columns);
        Assert.Equal(chart.Table.Rows, read.Table.Rows);
        Assert.Equal("</script><b>", read.Figure.GetProperty("data")[0].GetProperty("name").GetString());
    }
}
