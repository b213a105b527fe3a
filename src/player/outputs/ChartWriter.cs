using System.Text;

namespace Course.Player.Outputs;

/// <summary>Writes a chart as the course's helpers do, for pages and notebooks that leave the player: <see cref="ChartReader"/> reads it back.</summary>
/// <param name="root">The repository: the script that draws stands in it.</param>
internal sealed class ChartWriter(string root)
{
    private const string Missing = "This chart is drawn by plotly.js, which could not be loaded here. Its numbers are in the table.";

    private readonly Lazy<string> _script = new(() =>
        Path.Combine(root, "helpers", "charts", "page", "chart.js") is var path && File.Exists(path) ? File.ReadAllText(path) : "");

    /// <summary>The chart as html.</summary>
    public string Html(Output.Chart chart) =>
        $"""
        <figure class="course-chart" data-course-chart style="margin:0 0 1em;max-width:720px">
        {Line("figcaption", "font-weight:600;text-align:left", Escape(chart.Finding))}
        {Line("p class=\"course-chart-facts\"", "margin:.2em 0", Escape(chart.Facts))}
        {Line("p class=\"course-chart-key\"", "margin:.2em 0", chart.Key)}
        <div data-chart="{Escape(chart.Id)}" role="img" aria-label="{Escape(chart.Finding ?? "Chart")}" style="overflow:hidden"></div>
        {Line("p class=\"course-chart-remark\"", "margin:.2em 0", Escape(chart.Remark))}
        <p class="course-chart-missing" hidden>{Missing}</p>
        <noscript><p>{Missing}</p></noscript>{Details(chart.Table)}
        <script>{_script.Value}window.courseCharts&&courseCharts.draw("{Escape(chart.Id)}",{Figure(chart)})</script>
        </figure>
        """;

    // Inside a script element nothing may look like the end of it.
    private static string Figure(Output.Chart chart) => chart.Figure.GetRawText().Replace("<", @"\u003C", StringComparison.Ordinal);

    private static string Line(string element, string style, string? html) =>
        string.IsNullOrEmpty(html) ? "" : $"<{element} style=\"{style}\">{html}</{element.Split(' ')[0]}>";

    private static string Details(ChartTable? table)
    {
        if (table is null || table.Rows.Count == 0)
            return "";
        var text = new StringBuilder("<details><summary>Show as table</summary><div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse\"><thead>");
        AddRow(text, table.Columns, "th scope=\"col\"");
        text.Append("</thead><tbody>");
        foreach (var row in table.Rows)
            AddRow(text, row, "td");
        return text.Append("</tbody></table></div></details>").ToString();
    }

    private static void AddRow(StringBuilder text, IReadOnlyList<string> values, string element)
    {
        text.Append("<tr>");
        foreach (var value in values)
            text.Append($"<{element} style=\"text-align:right;padding:.15em .8em\">{Escape(value)}</{element[..2]}>");
        text.Append("</tr>");
    }

    private static string? Escape(string? text) => text is null ? null : Course.Reports.Pages.Html.Escape(text);
}
