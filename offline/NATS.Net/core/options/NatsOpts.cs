using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NATS.Client.Core;

/// <summary>The options of a connection; immutable, changed with <c>with</c>.</summary>
public sealed record NatsOpts
{
    /// <summary>The defaults.</summary>
    public static readonly NatsOpts Default = new() { TlsOpts = NatsTlsOpts.Default, AuthOpts = NatsAuthOpts.Default };

    /// <summary>One or several servers, separated by commas. Default <c>nats://localhost:4222</c>.</summary>
    public string Url { get; init; } = "nats://localhost:4222";

    /// <summary>The name of the client, as the server shows it.</summary>
    public string Name { get; init; } = "NATS .NET Client";

    /// <summary>Whether the client receives what it publishes itself.</summary>
    public bool Echo { get; init; } = true;

    /// <summary>Whether the server acknowledges each protocol line.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether headers are used.</summary>
    public bool Headers { get; init; } = true;

    /// <summary>The credentials.</summary>
    public NatsAuthOpts AuthOpts { get; init; } = new();

    /// <summary>Encryption. Default: used where the server offers it.</summary>
    public NatsTlsOpts TlsOpts { get; init; } = new();

    /// <summary>Where serializers come from when a call names none.</summary>
    public INatsSerializerRegistry SerializerRegistry { get; init; } = NatsDefaultSerializerRegistry.Default;

    /// <summary>Where the client logs. Default nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>How many bytes may wait to be sent before writers wait. Default 64 KiB.</summary>
    public int WriterBufferSize { get; init; } = 65536;

    /// <summary>The size of one read from the socket in bytes. Default 64 KiB.</summary>
    public int ReaderBufferSize { get; init; } = 65536;

    /// <summary>The largest message accepted from the server in bytes. Default 64 MiB.</summary>
    public int MaxPayloadHardCap { get; init; } = 64 * 1024 * 1024;

    /// <summary>The first token of inbox subjects. Default <c>_INBOX</c>.</summary>
    public string InboxPrefix { get; init; } = "_INBOX";

    /// <summary>Whether servers are tried in the order given, not in a random one.</summary>
    public bool NoRandomize { get; init; }

    /// <summary>How often the client pings the server. Default 2 minutes; zero means never.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many pings may stay unanswered before the connection is given up. Default 2.</summary>
    public int MaxPingOut { get; init; } = 2;

    /// <summary>The first wait before another attempt to reconnect. Default 2 seconds.</summary>
    public TimeSpan ReconnectWaitMin { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest random time added to such a wait. Default 100 milliseconds.</summary>
    public TimeSpan ReconnectJitter { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one attempt to connect may take. Default 2 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a request waits for its reply. Default 5 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a command may wait to be written. Default 5 seconds.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The encoding of headers. Default ASCII.</summary>
    public Encoding HeaderEncoding { get; init; } = Encoding.ASCII;

    /// <summary>The encoding of subjects. Default UTF-8.</summary>
    public Encoding SubjectEncoding { get; init; } = Encoding.UTF8;

    /// <summary>Whether disposing the connection first drains its subscriptions and sends what is queued. Default false.</summary>
    public bool DrainSubscriptionsOnDispose { get; init; }

    /// <summary>How long a drained dispose waits for the loops that still read messages. Default: not at all.</summary>
    public TimeSpan? ConsumerDrainOnDisposeTimeout { get; init; }

    /// <summary>How long draining waits for the server. Default 5 seconds.</summary>
    public TimeSpan DrainPingTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to try to reconnect. Default -1: without limit.</summary>
    public int MaxReconnectRetry { get; init; } = -1;

    /// <summary>The longest wait before another attempt to reconnect. Default 5 seconds.</summary>
    public TimeSpan ReconnectWaitMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether to go on reconnecting after the same authentication error came twice. Default false.</summary>
    public bool IgnoreAuthErrorAbort { get; init; }

    /// <summary>How many messages a subscription keeps that nobody has read yet. Default 16384.</summary>
    public int SubPendingChannelCapacity { get; init; } = 16384;

    /// <summary>What happens when more arrive. Default: the newest message is dropped.</summary>
    public BoundedChannelFullMode SubPendingChannelFullMode { get; init; } = BoundedChannelFullMode.DropNewest;

    /// <summary>How replies are received. Default direct.</summary>
    public NatsRequestReplyMode RequestReplyMode
    {
        get;
        init
        {
            field = value;
            DirectWasChosen = value == NatsRequestReplyMode.Direct;
        }
    } = NatsRequestReplyMode.Direct;

    /// <summary>Whether the first connection is tried again until it succeeds. Default false.</summary>
    public bool RetryOnInitialConnect { get; init; }

    /// <summary>Whether publishing without a connection fails after <see cref="CommandTimeout"/> instead of waiting. Default false.</summary>
    public bool PublishTimeoutOnDisconnected { get; init; }

    /// <summary>Whether no warning is logged for slow consumers. Default false.</summary>
    public bool SuppressSlowConsumerWarnings { get; init; }

    /// <summary>Whether direct replies were asked for, not only the default: then "no responders" comes as a message, not as an error.</summary>
    internal bool DirectWasChosen { get; private init; }
}
