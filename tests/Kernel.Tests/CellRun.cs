using System.Text.Json.Nodes;

namespace Kernel.Tests;

/// <summary>What came back for a command.</summary>
/// <param name="Token">The command's token.</param>
/// <param name="Events">The envelopes, in order.</param>
public sealed record CellRun(string Token, IReadOnlyList<JsonNode> Events)
{
    /// <summary>Whether it ended well.</summary>
    public bool Succeeded => Types.LastOrDefault() == "CommandSucceeded";

    /// <summary>What a failed command says.</summary>
    public string Failure => (string?)Events[^1]["event"]!["message"] ?? "";

    /// <summary>The events' types.</summary>
    public IEnumerable<string> Types => Events.Select(e => (string)e["eventType"]!);

    /// <summary>All of standard output.</summary>
    public string Output => string.Concat(Values("StandardOutputValueProduced"));

    /// <summary>The outputs' content, of one type of event.</summary>
    public IEnumerable<string> Values(string type) => Of(type).Select(e => (string)e["event"]!["formattedValues"]![0]!["value"]!);

    /// <summary>The events of one type.</summary>
    public IEnumerable<JsonNode> Of(string type) => Events.Where(e => (string?)e["eventType"] == type);
}
