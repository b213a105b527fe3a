namespace NATS.Client.Core;

/// <summary>The address of a server.</summary>
internal sealed record NatsUri
{
    private const int DefaultPort = 4222;

    private NatsUri(Uri uri, bool isSeed)
    {
        Uri = uri;
        IsSeed = isSeed;
    }

    public Uri Uri { get; }

    /// <summary>Whether the application named it, not a server.</summary>
    public bool IsSeed { get; }

    public string Host => Uri.Host;

    public int Port => Uri.Port;

    public bool IsTls => Uri.Scheme == "tls";

    /// <summary>Reads an address; scheme and port may be missing.</summary>
    /// <exception cref="ArgumentException">The scheme is not supported.</exception>
    public static NatsUri Parse(string text, bool isSeed, string defaultScheme = "nats")
    {
        var url = text.Contains("://") ? text : $"{defaultScheme}://{text}";
        var builder = new UriBuilder(new Uri(url, UriKind.Absolute));
        if (builder.Host.Length == 0) builder.Host = "localhost";
        if (builder.Scheme is not ("nats" or "tls")) throw new ArgumentException($"unsupported scheme {builder.Scheme} in nats URL {url}", url);
        if (builder.Port == -1) builder.Port = DefaultPort;
        return new NatsUri(builder.Uri, isSeed);
    }

    /// <summary>The addresses of a comma-separated list, in random order if wanted.</summary>
    public static NatsUri[] ParseList(string list, bool randomize)
    {
        var uris = list.Split(',').Select(text => Parse(text, isSeed: true)).Distinct().ToArray();
        if (randomize) Random.Shared.Shuffle(uris);
        return uris;
    }

    /// <summary>The same server under another host and port.</summary>
    public NatsUri At(string host, int port) => new(new UriBuilder(Uri) { Host = host, Port = port }.Uri, IsSeed);

    /// <summary>Whether both are the same server, whoever named it.</summary>
    public bool Equals(NatsUri? other) => other is not null && Uri.Equals(other.Uri);

    /// <inheritdoc/>
    public override int GetHashCode() => Uri.GetHashCode();

    /// <summary>
    /// The name that the server's certificate must bear. Servers name each other by IP address, for which there is seldom a certificate:
    /// then it is the name by which the application knew the last one.
    /// </summary>
    public string CertificateHost(NatsUri? lastSeed) =>
        !IsSeed && lastSeed is not null && !IsName(Host) && IsName(lastSeed.Host) ? lastSeed.Host : Host;

    /// <summary>User name and password in the address, unescaped; null where they are missing.</summary>
    public (string? User, string? Password) UserAndPassword()
    {
        var builder = new UriBuilder(Uri);
        return (Unescape(builder.UserName), Unescape(builder.Password));
    }

    /// <summary>The address for people, without secrets.</summary>
    public override string ToString()
    {
        var builder = new UriBuilder(Uri);
        if (builder.Password.Length > 0) builder.Password = "***";
        else if (builder.UserName.Length > 0) builder.UserName = "***";
        return builder.Uri.ToString().Trim('/');
    }

    private static bool IsName(string host) => Uri.CheckHostName(host) == UriHostNameType.Dns;

    private static string? Unescape(string text) => text.Length == 0 ? null : Uri.UnescapeDataString(text);
}
