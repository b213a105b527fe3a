using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>JetStream: streams, consumers, and publishing with acks.</summary>
public partial class NatsJSContext : INatsJSContext
{
    /// <summary>JetStream over a connection.</summary>
    public NatsJSContext(INatsConnection connection)
        : this(connection, new NatsJSOpts(connection.Opts))
    {
    }

    /// <summary>JetStream over a connection, with options.</summary>
    public NatsJSContext(INatsConnection connection, NatsJSOpts opts)
    {
        Connection = connection;
        Opts = opts;
    }

    /// <inheritdoc/>
    public INatsConnection Connection { get; }

    /// <inheritdoc/>
    public NatsJSOpts Opts { get; }

    /// <inheritdoc/>
    public ValueTask<AccountInfoResponse> GetAccountInfoAsync(CancellationToken cancellationToken = default) =>
        JSRequestResponseAsync<object, AccountInfoResponse>($"{Opts.Prefix}.INFO", null, cancellationToken);

    /// <inheritdoc/>
    public string NewBaseInbox() => NatsConnection.NewInbox(Connection.Opts.InboxPrefix);
}
