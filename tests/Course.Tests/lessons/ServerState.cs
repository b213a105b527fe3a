using System.Text.Json;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>What a server holds, asked over HTTP: independent of the client under test.</summary>
internal static class ServerState
{
    /// <summary>The names of all streams.</summary>
    public static Task<IReadOnlyList<string>> StreamsAsync(NatsServer server) => StreamsAsync(server.MonitorUrl);

    /// <summary>The names of all streams of all accounts.</summary>
    /// <param name="monitorUrl">The server's monitoring.</param>
    public static async Task<IReadOnlyList<string>> StreamsAsync(string monitorUrl)
    {
        using var http = new HttpClient();
        using var json = JsonDocument.Parse(await http.GetStringAsync($"{monitorUrl}/jsz?streams=true"));
        if (!json.RootElement.TryGetProperty("account_details", out var accounts))
            return [];
        return [.. accounts.EnumerateArray().Where(a => a.TryGetProperty("stream_detail", out _))
            .SelectMany(a => a.GetProperty("stream_detail").EnumerateArray()).Select(s => s.GetProperty("name").GetString()!).Order()];
    }
}
