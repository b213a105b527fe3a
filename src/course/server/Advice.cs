namespace Course.Servers;

/// <summary>The wording of what can be wrong with a server, and of the way out.</summary>
internal static class Advice
{
    /// <summary>Nothing serves.</summary>
    /// <param name="tried">One line for each way that was tried.</param>
    public static ServerException NoServer(IReadOnlyList<string> tried) => new($"""
        No NATS server with JetStream was found. Tried:
        {string.Join('\n', tried.Select(line => "  " + line))}
        {HowToGetOne()}
        """);

    /// <summary>A server that the reader named answers without JetStream.</summary>
    public static ServerException JetStreamIsOff(string by, ServerAddress address, ServerInfo info) => new($"""
        {by} names {address}: NATS server {info.Version} answers, but JetStream is off there.
        Start it with JetStream (nats-server -js, or a jetstream block in its configuration), or take {by} away: the course then finds or starts a server itself.
        """);

    /// <summary>A server that the reader named is not there.</summary>
    public static ServerException NamedServerIsNotThere(string by, ServerAddress address, HandshakeResult result) => new($"""
        {by} names {address}: {result.InWords}.
        Start that server, correct the address, or take {by} away: the course then finds or starts a server itself.
        """);

    /// <summary>The address on which <c>up</c> is to start a server is taken.</summary>
    public static ServerException AddressIsTaken(ServerAddress address, HandshakeResult result) => new($"""
        The course's server cannot start on {address}: {result.InWords}.
        See who holds the port:  {WhoHolds(address.Port)}
        If it is Debian's own service:  sudo systemctl disable --now nats-server
        """);

    private static string WhoHolds(int port) => OperatingSystem.IsLinux() ? $"ss -ltnp 'sport = :{port}'" : $"lsof -nP -iTCP:{port} -sTCP:LISTEN";

    private static string HowToGetOne() => $"""
        Get one of release {ServerVersion.Needed} or later, then run this again:
          {(OperatingSystem.IsMacOS() ? "macOS:             brew install nats-server" : "Debian or Ubuntu:  make setup")}
          Docker:            docker compose up --detach --wait
          elsewhere:         NATS_URL=nats://host:4222 make run
        """;
}
