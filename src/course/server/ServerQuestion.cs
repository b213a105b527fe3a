using System.Security.Authentication;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Course.Servers;

/// <summary>Asks who answers at an address: connects as the notebooks do, and asks for the account.</summary>
internal static class ServerQuestion
{
    // A connection has its own limit of 2 s; a name server may take longer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Connects, asks, and leaves.</summary>
    public static async Task<ServerAnswer> AskAsync(ServerAddress address, NatsCredentials credentials, CancellationToken cancellationToken)
    {
        await using var connection = new NatsConnection(credentials.ToOptions(address.Url));
        var fault = await TryAsync(connection, cancellationToken);
        return connection.ServerInfo is { } info ? OfServer(info, fault) : OfNone(address, fault);
    }

    private static async Task<Exception?> TryAsync(NatsConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ConnectAsync().AsTask().WaitAsync(Limit, cancellationToken);
            await new NatsJSContext(connection).GetAccountInfoAsync(cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault is NatsException or TimeoutException)
        {
            return fault;
        }
    }

    private static ServerAnswer OfServer(INatsServerInfo info, Exception? fault)
    {
        var (kind, says) = fault switch
        {
            _ when ServerVersion.IsTooOld(info.Version) => (AnswerKind.TooOld, $"answers, and the course needs {ServerVersion.Needed} or later"),
            null => (AnswerKind.Serves, "with JetStream"),
            NatsNoRespondersException => (AnswerKind.NoJetStream, "answers, but JetStream is off there"),
            NatsJSException => (AnswerKind.NoJetStream, $"answers, but JetStream does not serve this account ({fault.Message})"),
            _ when fault.GetBaseException() is AuthenticationException tls => (AnswerKind.Refuses, $"answers, and TLS failed ({tls.Message})"),
            _ => (AnswerKind.Refuses, $"answers, and does not let the course in ({fault.GetBaseException().Message})"),
        };
        return new ServerAnswer(kind, $"NATS server {info.Version} {says}", info.Version, info.Id);
    }

    // What listens on this machine and does not greet as NATS does is something else; another machine may be slow or away.
    private static ServerAnswer OfNone(ServerAddress address, Exception? fault) => fault?.GetBaseException() switch
    {
        FileNotFoundException or UnauthorizedAccessException => new(AnswerKind.Refuses, fault.Message),
        _ when fault is NatsException { InnerException: null } => new(AnswerKind.Nothing, "nothing answers there"),
        _ when address.IsLoopback => new(AnswerKind.Stranger, "something listens there that is no NATS server"),
        _ => new(AnswerKind.Stranger, "no NATS server answers there in time"),
    };
}
