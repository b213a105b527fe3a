using System.Text.Json;

namespace Course.Kernels;

/// <summary>
/// A line of the engine: an event of a command, or a command for its client. Read by hand: the engine's own reader throws on commands that a script has defined.
/// </summary>
/// <param name="Type">The event's or command's type, such as <c>CommandSucceeded</c>.</param>
/// <param name="Token">The command's token; that of a child command begins with its parent's and a dot.</param>
/// <param name="Body">The event's or command's own part.</param>
/// <param name="Envelope">The command's whole envelope, for an answer.</param>
/// <param name="IsCommand">Whether the client is asked for something.</param>
internal sealed record EngineMessage(string Type, string Token, JsonElement Body, JsonElement Envelope, bool IsCommand)
{
    /// <summary>Whether a command has ended with it.</summary>
    public bool IsEnd => Type is "CommandSucceeded" or "CommandFailed";

    /// <summary>Whether the event belongs to a command or to one that it has sent.</summary>
    public bool IsOf(string token) => Token == token || Token.StartsWith(token + ".", StringComparison.Ordinal);

    /// <summary>A text of the body; null where it has none.</summary>
    public string? Text(string name) => Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no envelope.</exception>
    public static EngineMessage Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement.Clone();
        if (root.ValueKind != JsonValueKind.Object)
            throw new JsonException($"No envelope: {line}");
        if (root.TryGetProperty("eventType", out var type) && root.TryGetProperty("event", out var body))
        {
            var command = root.TryGetProperty("command", out var of) && of.ValueKind == JsonValueKind.Object ? of : default;
            return new EngineMessage(type.GetString()!, TokenOf(command), body, command, IsCommand: false);
        }
        return root.TryGetProperty("commandType", out var asked) && root.TryGetProperty("command", out var what)
            ? new EngineMessage(asked.GetString()!, TokenOf(root), what, root, IsCommand: true)
            : throw new JsonException($"No envelope: {line}");
    }

    private static string TokenOf(JsonElement envelope) =>
        envelope.ValueKind == JsonValueKind.Object && envelope.TryGetProperty("token", out var token) ? token.GetString() ?? "" : "";
}
