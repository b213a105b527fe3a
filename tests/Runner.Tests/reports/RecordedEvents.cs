using System.Text.Json.Nodes;
using Course.Kernels;

namespace Runner.Tests.Reports;

/// <summary>Reads the events of a recorded run, one JSON object a line.</summary>
internal static class RecordedEvents
{
    /// <summary>The event of one line.</summary>
    public static RunEvent Read(string line)
    {
        var json = JsonNode.Parse(line)!;
        var cell = (int?)json["cell"] ?? 0;
        return (string?)json["event"] switch
        {
            "cellStarted" => new RunEvent.CellStarted(cell),
            "text" => new RunEvent.TextWritten(cell, (string)json["text"]!, (bool)json["isError"]!),
            "display" => new RunEvent.OutputDisplayed(cell, (string)json["displayId"]!, Content(json)),
            "update" => new RunEvent.OutputUpdated((string)json["displayId"]!, Content(json)),
            "cellEnded" => new RunEvent.CellEnded(cell, Outcome(json["outcome"]!), Time(json)),
            "runEnded" => new RunEvent.RunEnded(Time(json)),
            var other => throw new InvalidDataException($"{other} is no event of a recorded run."),
        };
    }

    private static Dictionary<string, string> Content(JsonNode json) => json["content"]!.AsObject().ToDictionary(c => c.Key, c => (string)c.Value!);

    private static TimeSpan Time(JsonNode json) => TimeSpan.Parse((string)json["elapsed"]!, System.Globalization.CultureInfo.InvariantCulture);

    private static CellOutcome Outcome(JsonNode json) =>
        (string?)json["is"] == "succeeded" ? new CellOutcome.Succeeded() : new CellOutcome.Failed([.. json["errors"]!.AsArray().Select(e => Error(e!))]);

    private static CellError Error(JsonNode json) =>
        new((string)json["name"]!, (string)json["message"]!, (string)json["file"]!, (int)json["line"]!, (string)json["stack"]!);
}
