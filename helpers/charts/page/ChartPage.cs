using System.Net;
using System.Text.Json.Nodes;

namespace Course.Helpers;

/// <summary>A chart as html: the finding, the drawing, the numbers as a table, and the script that draws wherever it lands.</summary>
internal static class ChartPage
{
    private const string Missing = "This chart is drawn by plotly.js, which could not be loaded here. Its numbers are in the table.";

    private const string Place =
        "style=\"margin:0 0 1em;max-width:720px;color:var(--vscode-editor-foreground,inherit)\"";

    private const string Cell = "style=\"text-align:right;padding:.15em .8em\"";

    public static string Html(GenericChart chart)
    {
        var words = Figure.TextOf(chart);
        var figure = Drawn(words == null ? PlainChart.Dressed(chart) : chart);
        var text = words ?? PlainChart.Words(figure);
        var id = text.Id ?? Guid.NewGuid().ToString("N");
        if (text.IsFrame)
            figure = ChartFrames.Changes(id, figure);
        else if (text.Id != null)
            ChartFrames.Whole(id, figure);
        var rest = text.IsFrame ? "" : $"<noscript><p>{Missing}</p></noscript>{Details(text.Table)}";
        return $"""
            <figure class="course-chart" data-course-chart {(text.Id == null ? "" : "data-live ")}{Place}>
            {(text.Finding == null ? "" : $"<figcaption style=\"font-weight:600;text-align:left\">{Encode(text.Finding)}</figcaption>")}
            {Line("facts", Encode(text.Facts))}
            {Line("key", Key(text.Key))}
            <div data-chart="{id}" role="img" aria-label="{Encode(text.Finding ?? PlainChart.Names(figure))}" style="overflow:hidden"></div>
            {Line("remark", Encode(text.Remark))}
            <p class="course-chart-missing" hidden>{Missing}</p>
            {rest}
            <script>{(text.IsFrame ? "" : ChartScript.Text)}window.courseCharts&&courseCharts.draw("{id}",{Inline(figure)})</script>
            </figure>
            """;
    }

    // What is drawn; how it is exported is another matter.
    private static JsonObject Drawn(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        return new JsonObject { ["data"] = figure["data"]!.DeepClone(), ["layout"] = figure["layout"]!.DeepClone() };
    }

    // Inside a script element nothing may look like the end of it: ToJsonString writes < as \u003C.
    private static string Inline(JsonObject figure) => figure.ToJsonString();

    private static string Line(string kind, string? html) =>
        string.IsNullOrEmpty(html) ? "" : $"<p class=\"course-chart-{kind}\" style=\"margin:.2em 0\">{html}</p>";

    private static string Key(IEnumerable<Mark> marks) => string.Join(" ", marks.Select(mark =>
        "<span style=\"display:inline-block;margin-right:1em\">" +
        $"<span aria-hidden=\"true\" style=\"{Look(mark)}\">{mark.Glyph}</span> {Encode(mark.Meaning)}</span>"));

    // Its edge has the colour of the words around it.
    private static string Look(Mark mark) =>
        (mark.Colour.StartsWith("theme:", StringComparison.Ordinal) ? "" : $"-webkit-text-fill-color:{mark.Colour};")
        + (Marks.NeedsEdge(mark.Colour) ? "-webkit-text-stroke:.6px" : "");

    private static string Details(ChartTable? table)
    {
        if (table == null || table.Rows.Count == 0)
            return "";
        var head = string.Concat(table.Columns.Select(c => $"<th scope=\"col\" {Cell}>{Encode(c)}</th>"));
        var rows = string.Concat(table.Rows.Select(Row));
        return "<details><summary>Show as table</summary><div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse\">" +
            $"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>";
    }

    private static string Row(object?[] values) =>
        $"<tr>{string.Concat(values.Select(v => $"<td {Cell}>{Encode(Text(v))}</td>"))}</tr>";

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string? Encode(string? text) => WebUtility.HtmlEncode(text);
}
