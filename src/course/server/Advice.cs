namespace Course.Servers;

/// <summary>The wording of what can be wrong with a server, and of the way out.</summary>
internal static class Advice
{
    /// <summary>Where a server of today comes from.</summary>
    public static string NewerServer => OperatingSystem.IsMacOS() ? "brew install nats-server, or docker compose up --detach --wait" : "make setup fetches one; or docker compose up --detach --wait";

    /// <summary>Nothing serves.</summary>
    /// <param name="tried">One line for each way that was tried.</param>
    public static ServerException NoServer(IReadOnlyList<string> tried) => new($"""
        No NATS server of release {ServerVersion.Needed} or later with JetStream was found. Tried:
        {string.Join('\n', tried.Select(line => "  " + line))}
        Get one, then run this again: {NewerServer}; or name a server elsewhere: NATS_URL=nats://host:4222 make run
        """);

    /// <summary>A server that the reader named cannot be used.</summary>
    public static ServerException Named(string by, ServerAddress address, ServerAnswer answer) =>
        new($"{by} names {address}: {answer.InWords}. {answer.Fix}, or take {by} away: the course then finds or starts a server itself.");

    /// <summary>The course's own server was started before the machine had a newer one.</summary>
    public static ServerException OwnIsTooOld(ServerState running) =>
        new($"The course's own server on {running.Url} is {running.Version}, and the course needs {ServerVersion.Needed} or later. End it by `make down`, then run this again.");

    /// <summary>The address on which <c>up</c> is to start a server is taken.</summary>
    public static ServerException AddressIsTaken(ServerAddress address, ServerAnswer answer) => new($"""
        The course's server cannot start on {address}: {answer.InWords}.
        See who holds the port:  {(OperatingSystem.IsLinux() ? $"ss -ltnp 'sport = :{address.Port}'" : $"lsof -nP -iTCP:{address.Port} -sTCP:LISTEN")}
        If it is Debian's own service:  sudo systemctl disable --now nats-server
        """);
}
