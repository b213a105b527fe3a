// The server's monitoring port: read-only JSON over HTTP, which not every server opens.

static class Monitoring
{
    static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(3) };

    /// Where the monitoring port is: NATS_MONITOR_URL, else port 8222 on the host of the server.
    public static string Url(string natsUrl) =>
        Environment.GetEnvironmentVariable("NATS_MONITOR_URL") is { Length: > 0 } given
            ? given.TrimEnd('/')
            : $"http://{new Uri(natsUrl.Split(',')[0]).Host}:8222";

    /// The answer to a path such as /jsz, or null (and the reason shown) where no monitoring port answers.
    public static async Task<JsonElement?> TryGetAsync(string url, string path)
    {
        try
        {
            return JsonDocument.Parse(await Http.GetStringAsync(url + path)).RootElement;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Notes.Skipped(Wording.NoMonitoring(url, e.Message));
            return null;
        }
    }
}
