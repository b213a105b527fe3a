using System.Text.Json;

namespace Course.Player.Watch;

/// <summary>Turns the server's advisories into sentences.</summary>
internal static class AdvisoryReader
{
    private const string Prefix = "io.nats.jetstream.advisory.";

    /// <summary>The advisory; null for one that tells of requests to the API (the panel itself makes them), and for what is none.</summary>
    /// <param name="json">The message.</param>
    /// <param name="now">The time, for one that says none.</param>
    public static WatchMessage.Advisory? Read(string json, string now)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "type") is not { } type || !type.StartsWith(Prefix, StringComparison.Ordinal))
                return null;
            var kind = type[(type.LastIndexOf('.') + 1)..];
            return kind == "api_audit" ? null : new WatchMessage.Advisory(Text(root, "timestamp") ?? now, kind, Text(root, "stream"), Text(root, "consumer"), InWords(kind, root));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string InWords(string kind, JsonElement root)
    {
        var (stream, consumer, message, times) = (Text(root, "stream"), Text(root, "consumer"), Number(root, "stream_seq"), Number(root, "deliveries"));
        return kind switch
        {
            "stream_action" => $"Stream {stream}: {Past(Text(root, "action"))}",
            "consumer_action" => $"Consumer {consumer} of {stream}: {Past(Text(root, "action"))}",
            "max_deliver" => $"{consumer} of {stream} gives up message {message}: delivered {times} times",
            "terminated" => $"{consumer} of {stream}: message {message} was terminated",
            "nak" => $"{consumer} of {stream}: message {message} was refused (nak)",
            _ => $"{kind.Replace('_', ' ')}{(stream is null ? "" : $": {stream}")}{(consumer is null ? "" : $", {consumer}")}",
        };
    }

    private static string Past(string? action) => action switch
    {
        "create" => "created",
        "delete" => "deleted",
        "modify" => "changed",
        _ => action ?? "changed",
    };

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : 0;
}
