using System.Net.Sockets;
using System.Text;

namespace Course.Servers;

/// <summary>What stands behind an address: a closed set.</summary>
internal abstract record HandshakeResult
{
    private HandshakeResult() { }

    /// <summary>A NATS server.</summary>
    public sealed record Answered(ServerInfo Info) : HandshakeResult;

    /// <summary>Nothing listens, or the host cannot be reached.</summary>
    /// <param name="Reason">In plain words.</param>
    public sealed record Nothing(string Reason) : HandshakeResult;

    /// <summary>Something listens that is no NATS server.</summary>
    public sealed record Stranger : HandshakeResult;

    /// <summary>The whole answer as half a sentence.</summary>
    public string InWords => this switch
    {
        Answered { Info.JetStream: false } a => $"a NATS server {a.Info.Version} answers, but JetStream is off there",
        Answered a => $"NATS server {a.Info.Version} with JetStream",
        Nothing n => n.Reason,
        _ => "something listens there that is no NATS server",
    };
}

/// <summary>Asks who answers at an address. A server speaks first, so one line tells all; nothing is sent to it.</summary>
internal static class Handshake
{
    private const int LongestLine = 64 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Connects and reads the INFO line.</summary>
    public static async Task<HandshakeResult> AskAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host.Trim('[', ']'), address.Port, limit.Token);
        }
        catch (SocketException e)
        {
            return new HandshakeResult.Nothing(e.SocketErrorCode == SocketError.ConnectionRefused ? "nothing answers there" : e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HandshakeResult.Nothing($"no connection within {Limit.TotalSeconds:0} s");
        }
        return await GreetedAsync(client.GetStream(), limit.Token, cancellationToken);
    }

    private static async Task<HandshakeResult> GreetedAsync(NetworkStream stream, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            return ServerInfo.Parse(await ReadLineAsync(stream, limit)) is { } info ? new HandshakeResult.Answered(info) : new HandshakeResult.Stranger();
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new HandshakeResult.Stranger();
        }
    }

    private static async Task<string> ReadLineAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestLine];
        var length = 0;
        while (length < bytes.Length && bytes.AsSpan(0, length).IndexOf((byte)'\n') < 0)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken);
            if (read == 0) break;
            length += read;
        }
        return Encoding.UTF8.GetString(bytes, 0, length).Split('\r', '\n')[0];
    }
}
