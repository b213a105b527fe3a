namespace Course.Player.Gate;

/// <summary>The names under which this player may be asked for, and from which pages. Everything is compared exactly, port included.</summary>
public sealed class Site
{
    private const string CodespacesDomain = "app.github.dev";

    private readonly string? _bound;
    private readonly Uri? _public;
    private readonly Func<string, string?> _environment;

    /// <summary>Describes a player.</summary>
    /// <param name="bound">The address given by <c>--bind</c>; null for loopback only.</param>
    /// <param name="publicUrl">The address at which readers reach it through a proxy; null where there is none.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public Site(string? bound = null, Uri? publicUrl = null, Func<string, string?>? environment = null) =>
        (_bound, _public, _environment) = (bound, publicUrl, environment ?? Environment.GetEnvironmentVariable);

    /// <summary>Whether a request's Host header names this player.</summary>
    /// <param name="host">The header, with its port.</param>
    /// <param name="port">The port that the request came to.</param>
    public bool IsHost(string host, int port) => Hosts(port).Contains(host, StringComparer.Ordinal);

    /// <summary>Whether a page of this origin may send commands to the player under this host name.</summary>
    public bool IsOrigin(string? origin, string host, int port) => origin is not null && Origins(host, port).Contains(origin, StringComparer.Ordinal);

    /// <summary>Whether the browser speaks https with whoever passes its requests on.</summary>
    public bool IsSecure(string host, int port) => Origins(host, port)[0].StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The origin of the player's pages under a host name that <see cref="IsHost"/> knows.</summary>
    public string OriginOf(string host, int port) => Origins(host, port)[0];

    /// <summary>The address to print.</summary>
    public string Address(int port) =>
        _public is { } url ? Origin(url)
        : Codespace(port) is { } name ? $"https://{name}"
        : $"http://{Bracketed(_bound ?? "127.0.0.1")}:{port}";

    private IEnumerable<string> Hosts(int port)
    {
        yield return $"127.0.0.1:{port}";
        yield return $"localhost:{port}";
        if (_bound is not null)
            yield return $"{Bracketed(_bound)}:{port}";
        if (_public is not null)
            yield return _public.Authority;
        if (Codespace(port) is { } name)
            yield return name;
    }

    private string[] Origins(string host, int port)
    {
        if (_public is not null && host == _public.Authority)
            return [Origin(_public)];
        // GitHub's proxy changes Origin and not Host, or neither: the page is the same one.
        return Codespace(port) is { } name && (host == name || host == $"localhost:{port}")
            ? [$"https://{name}", $"http://localhost:{port}"]
            : [$"http://{host}"];
    }

    private string? Codespace(int port) =>
        _environment("CODESPACE_NAME") is { Length: > 0 } name
            ? $"{name}-{port}.{(_environment("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN") is { Length: > 0 } domain ? domain : CodespacesDomain)}"
            : null;

    private static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);

    private static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('[') ? $"[{address}]" : address;
}
