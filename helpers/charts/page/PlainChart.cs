using System.Text.Json.Nodes;
using Plotly.NET;

namespace Course.Helpers;

/// <summary>A chart made without the course's helpers: its title is the finding, its points are the table.</summary>
internal static class PlainChart
{
    private const int PlotlysHeight = 600;

    /// <summary>The chart in the course's look; a height of its own stays.</summary>
    public static GenericChart Dressed(GenericChart chart)
    {
        var layout = new Layout();
        GenericChart.getLayout(chart).ShallowCopyDynamicPropertiesTo(layout, null);
        if (layout.GetPropertyValue("height") is PlotlysHeight)
            layout.With("height", Figure.Height);
        return GenericChart.setLayout(layout.With("template", Drawing.Template()), chart);
    }

    public static ChartText Words(JsonObject figure)
    {
        var traces = Traces(figure).Where(t => t["y"] is JsonArray || t["x"] is JsonArray);
        var rows = traces.SelectMany((trace, i) => Points(trace, Name(trace) ?? $"{i + 1}")).ToList();
        var title = figure["layout"]!["title"] is JsonObject t ? (string?)t["text"] : null;
        string[] columns = ["trace", AxisTitle(figure, "xaxis") ?? "x", AxisTitle(figure, "yaxis") ?? "y"];
        return new ChartText(title) { Table = ChartTable.Of(rows, columns, row => row) };
    }

    public static string Names(JsonObject figure) =>
        "Chart: " + string.Join(", ", Traces(figure).Select((trace, i) => Name(trace) ?? $"{i + 1}"));

    private static IEnumerable<JsonObject> Traces(JsonObject figure) => figure["data"]!.AsArray().Select(trace => trace!.AsObject());

    private static IEnumerable<object?[]> Points(JsonObject trace, string name)
    {
        var (x, y) = (trace["x"] as JsonArray, trace["y"] as JsonArray);
        for (var i = 0; i < Math.Max(x?.Count ?? 0, y?.Count ?? 0); i++)
            yield return [name, At(x, i), At(y, i)];
    }

    private static object? At(JsonArray? values, int i) => values == null ? i : i < values.Count ? values[i]?.ToString() : null;

    private static string? Name(JsonObject trace) => (string?)trace["name"];

    private static string? AxisTitle(JsonObject figure, string axis) =>
        figure["layout"]![axis] is JsonObject a && a["title"] is JsonObject title ? (string?)title["text"] : null;
}
