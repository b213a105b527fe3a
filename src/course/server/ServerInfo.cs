using System.Text.Json;

namespace Course.Servers;

/// <summary>What a server says of itself in the INFO line that opens each connection.</summary>
/// <param name="ServerId">Unique for each start of a server.</param>
/// <param name="Name">The server's name.</param>
/// <param name="Version">Release, such as 2.9.10.</param>
/// <param name="JetStream">Whether JetStream is on.</param>
/// <param name="AuthRequired">Whether it asks for credentials.</param>
internal sealed record ServerInfo(string ServerId, string Name, string Version, bool JetStream, bool AuthRequired)
{
    /// <summary>Reads <c>INFO {…}</c>; null where the line is another.</summary>
    public static ServerInfo? Parse(string line)
    {
        if (!line.StartsWith("INFO ", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            using var json = JsonDocument.Parse(line.AsMemory(5));
            var root = json.RootElement;
            return new ServerInfo(Text(root, "server_id"), Text(root, "server_name"), Text(root, "version"), Flag(root, "jetstream"), Flag(root, "auth_required"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // The server leaves flags out that are off.
    private static bool Flag(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
