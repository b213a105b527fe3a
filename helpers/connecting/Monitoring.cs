using System.Text.Json;

namespace Course.Helpers;

/// <summary>The server's monitoring port: read-only JSON over HTTP, which not every server opens.</summary>
public static class Monitoring
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(3) };

    /// <summary>Where the monitoring port is: NATS_MONITOR_URL, else port 8222 on the host of the server.</summary>
    public static string Url(string natsUrl) =>
        Environment.GetEnvironmentVariable("NATS_MONITOR_URL") is { Length: > 0 } given
            ? given.TrimEnd('/')
            : $"http://{new Uri(natsUrl.Split(',')[0]).Host}:8222";

    /// <summary>The answer to a path such as /jsz, or null (and the reason shown) where no monitoring port answers.</summary>
    public static async Task<JsonElement?> TryGetAsync(string url, string path)
    {
        try
        {
            return JsonDocument.Parse(await Http.GetStringAsync(new Uri(url + path))).RootElement;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Notes.Skipped(Wording.NoMonitoring(url, e.Message));
            return null;
        }
    }
}
