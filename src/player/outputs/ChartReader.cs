using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Player.Outputs;

/// <summary>
/// Reads a chart back out of the html that the course's helpers write for any notebook (helpers/charts-page.csx): its words, its numbers, and the
/// figure that its script would draw. The script itself is not used.
/// </summary>
internal static partial class ChartReader
{
    private const string Call = "window.courseCharts&&courseCharts.draw(\"";
    private const string End = ")</script>";
    private const string Beginning = "<figure class=\"course-chart\" data-course-chart ";

    /// <summary>The chart; null where the html is anything else, which then stays html.</summary>
    public static Output.Chart? Read(string displayId, string html)
    {
        var text = html.AsSpan().Trim();
        if (!text.StartsWith(Beginning, StringComparison.Ordinal) || !text.EndsWith("</figure>", StringComparison.Ordinal))
            return null;
        // The words before the script hold no script: the helpers escape them.
        var script = html.IndexOf("<script>", StringComparison.Ordinal);
        var call = html.LastIndexOf(Call, StringComparison.Ordinal);
        var end = html.LastIndexOf(End, StringComparison.Ordinal);
        if (script < 0 || call < script || end < call || ReadFigure(html, call + Call.Length, end) is not { } figure)
            return null;
        var words = html[..script];
        return new Output.Chart(
            displayId, figure, Words(Finding().Match(words)), Words(Facts().Match(words)), Html(Key().Match(words)), Words(Remark().Match(words)),
            ReadTable(words), IsFrame: call == script + "<script>".Length, IsLive: text[Beginning.Length..].StartsWith("data-live ", StringComparison.Ordinal));
    }

    /// <summary>A frame with what the chart's first state had and frames leave out.</summary>
    public static Output.Chart Complete(Output.Chart frame, Output.Chart before) => frame with
    {
        Figure = Merged(before.Figure, frame.Figure),
        Finding = frame.Finding ?? before.Finding,
        Facts = frame.Facts ?? before.Facts,
        Key = frame.Key ?? before.Key,
        Remark = frame.Remark ?? before.Remark,
        Table = frame.Table ?? before.Table,
    };

    // A frame holds what has changed since the first figure; null is a property that is no more.
    private static JsonNode? Merged(JsonNode? before, JsonNode? now)
    {
        if (now is JsonArray items && before is JsonArray old)
            return new JsonArray([.. items.Select((item, i) => item is JsonObject && i < old.Count ? Merged(old[i], item) : item?.DeepClone())]);
        if (now is not JsonObject changes || before is not JsonObject known)
            return now?.DeepClone();
        var all = known.DeepClone().AsObject();
        foreach (var (name, value) in changes)
        {
            if (value is null)
                all.Remove(name);
            else
                all[name] = Merged(known[name], value);
        }
        return all;
    }

    private static JsonElement Merged(JsonElement before, JsonElement now) =>
        JsonSerializer.SerializeToElement(Merged(JsonObject.Create(before), JsonObject.Create(now)));

    // The id, then the figure: {"data":[…],"layout":{…}}.
    private static JsonElement? ReadFigure(string html, int start, int end)
    {
        var comma = html.IndexOf("\",", start, end - start, StringComparison.Ordinal);
        if (comma < 0)
            return null;
        try
        {
            var figure = Parse(System.Text.Encoding.UTF8.GetBytes(html[(comma + 2)..end]));
            return figure.ValueKind == JsonValueKind.Object
                && figure.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                && figure.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object ? figure : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static ChartTable? ReadTable(string words)
    {
        var head = Head().Match(words);
        if (!head.Success)
            return null;
        var rows = Rows().Matches(words, head.Index + head.Length).Select(row => (IReadOnlyList<string>)[.. Cells().Matches(row.Value).Select(c => Words(c) ?? "")]);
        return new ChartTable([.. Columns().Matches(head.Value).Select(c => Words(c) ?? "")], [.. rows]);
    }

    private static string? Words(Match match) => match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    private static string? Html(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex("<figcaption [^>]*>([^<]*)</figcaption>")]
    private static partial Regex Finding();

    [GeneratedRegex("<p class=\"course-chart-facts\"[^>]*>([^<]*)</p>")]
    private static partial Regex Facts();

    [GeneratedRegex("<p class=\"course-chart-key\"[^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Key();

    [GeneratedRegex("<p class=\"course-chart-remark\"[^>]*>([^<]*)</p>")]
    private static partial Regex Remark();

    [GeneratedRegex("<thead><tr>.*?</tr></thead>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<th [^>]*>([^<]*)</th>")]
    private static partial Regex Columns();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<td [^>]*>([^<]*)</td>")]
    private static partial Regex Cells();
}
