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
    public static JsonArray Of(CellRun cell, string root) => [.. cell.Outputs.Select(Output), .. Errors(cell.Outcome, root)];

    private static JsonNode Output(CellOutput output) => output.Stream is { } stream
        ? new JsonObject { ["name"] = stream, ["output_type"] = "stream", ["text"] = IpynbWriter.Lines(output.Content["text/plain"]) }
        : new JsonObject
        {
            ["data"] = new JsonObject(output.Content.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Key, Data(c.Key, c.Value)))),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };

    private static IEnumerable<JsonNode> Errors(CellOutcome outcome, string root) => outcome switch
    {
        CellOutcome.Failed failed => failed.Errors.Select(e => Error(e.Name, e.Message, [Places.Of(e, root) ?? "", $"{e.Name}: {e.Message}", .. Places.Shorten(e.Stack, root).Split('\n')])),
        CellOutcome.TimedOut or CellOutcome.Cancelled => [Error("Stopped", Wording.Outcome(outcome), [])],
        _ => [],
    };

    private static JsonObject Error(string name, string message, IEnumerable<string> trace) => new()
    {
        ["ename"] = name,
        ["evalue"] = message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. trace.Where(line => line.Length > 0).Select(line => (JsonNode)JsonValue.Create(line))]),
    };

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
