namespace Course.Servers;

/// <summary>A NATS URL taken apart.</summary>
/// <param name="Url">As given, perhaps with a password: for the client only, never for a message.</param>
/// <param name="Host">Host name or address of the first server named.</param>
/// <param name="Port">Its client port.</param>
internal sealed record ServerAddress(string Url, string Host, int Port)
{
    private const int DefaultPort = 4222;

    /// <summary>Whether the host is this machine.</summary>
    public bool IsLoopback => Host is "localhost" or "127.0.0.1" or "::1" or "[::1]";

    /// <summary>The address without user and password.</summary>
    public override string ToString() => $"nats://{Host}:{Port}";

    /// <summary>Reads <c>nats://host:port</c>, <c>tls://…</c>, <c>host:port</c> or a list of them with commas between.</summary>
    /// <exception cref="ServerException">The text is no such address.</exception>
    public static ServerAddress Parse(string url)
    {
        var servers = url.Split(',').Select(ParseOne).ToList();
        return new ServerAddress(url, servers[0].Host, servers[0].Port > 0 ? servers[0].Port : DefaultPort);
    }

    private static Uri ParseOne(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text.Trim() : "nats://" + text.Trim();
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "nats" or "tls" && uri.Host.Length > 0
            ? uri : throw new ServerException($"\"{WithoutUser(text.Trim())}\" is no NATS address. Write nats://host:4222 or tls://host:4222.");
    }

    private static string WithoutUser(string url) => url[(url.LastIndexOf('@') + 1)..];
}
