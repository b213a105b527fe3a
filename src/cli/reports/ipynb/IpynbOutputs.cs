using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Kernels;

namespace Course.Reports;

/// <summary>A cell's outputs as nbformat writes them: streams, displays, errors.</summary>
internal static class IpynbOutputs
{
    /// <summary>Whether the cell began.</summary>
    public static bool HasRun(CellRun cell) => cell.Outcome is not CellOutcome.NotRun || cell.Outputs.Length > 0;

    /// <summary>What the cell has shown, in order, and how it failed.</summary>
    public static JsonArray Of(CellRun cell, string root) => [.. cell.Outputs.Select(Output), .. cell.Outcome.ErrorsAt("", 0).Select(e => Error(e, root))];

    private static JsonNode Output(CellOutput output) => output.Stream is { } stream
        ? new JsonObject { ["name"] = stream, ["output_type"] = "stream", ["text"] = IpynbWriter.Lines(output.Content["text/plain"]) }
        : new JsonObject
        {
            ["data"] = new JsonObject(output.Content.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Key, Data(c.Key, c.Value)))),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };

    private static JsonNode Error(CellError error, string root) => new JsonObject
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. Trace(error, root).Where(line => line.Length > 0).Select(line => (JsonNode)JsonValue.Create(line))]),
    };

    private static IEnumerable<string> Trace(CellError error, string root) =>
        [Places.Of(error, root) ?? "", $"{error.Name}: {error.Message}", .. Places.Shorten(error.Stack, root).Split('\n')];

    // JSON stands as itself in a notebook, any other type as lines of text.
    private static JsonNode? Data(string type, string text)
    {
        if (type != "application/json" && !type.EndsWith("+json", StringComparison.Ordinal))
            return IpynbWriter.Lines(text);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text); // a text is JSON, too
        }
    }
}
