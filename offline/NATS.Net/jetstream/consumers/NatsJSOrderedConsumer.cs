using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>Reads a stream in order. Whenever a message is missing, a new consumer is made that begins after the last good one.</summary>
public partial class NatsJSOrderedConsumer : INatsJSConsumer
{
    private readonly ILogger logger;
    private readonly string stream;
    private readonly NatsJSContext context;
    private readonly NatsJSOrderedConsumerOpts opts;
    private readonly CancellationToken stop;
    private readonly string? filter;
    private ulong fetchedTo;

    /// <summary>Makes an ordered consumer; the server's consumer is made when it is first read.</summary>
    public NatsJSOrderedConsumer(string stream, NatsJSContext context, NatsJSOrderedConsumerOpts opts, CancellationToken cancellationToken)
    {
        logger = context.Connection.Opts.LoggerFactory.CreateLogger<NatsJSOrderedConsumer>();
        this.stream = stream;
        this.context = context;
        this.opts = opts;
        stop = cancellationToken;
        Info = new ConsumerInfo { Name = string.Empty, StreamName = string.Empty };
    }

    /// <summary>One filter works on every server; several need 2.10.</summary>
    internal NatsJSOrderedConsumer(string stream, NatsJSContext context, NatsJSOrderedConsumerOpts opts, string filter, CancellationToken cancellationToken)
        : this(stream, context, opts, cancellationToken) => this.filter = filter;

    /// <summary>The server's present consumer; empty before the first read.</summary>
    public ConsumerInfo Info { get; private set; }

    /// <summary>Does nothing: the consumer changes while it is read.</summary>
    public ValueTask RefreshAsync(CancellationToken cancellationToken = default) => default;

    /// <summary>Does nothing: an ordered consumer has no priority groups.</summary>
    public ValueTask UnpinAsync(string group, CancellationToken cancellationToken = default) => default;

    /// <inheritdoc/>
    public async IAsyncEnumerable<INatsJSMsg<T>> ConsumeAsync<T>(
        INatsDeserialize<T>? serializer = default,
        NatsJSConsumeOpts? opts = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, cancellationToken);
        var token = linked.Token;
        var settings = PullSettings.Create(opts ??= context.Opts.DefaultConsumeOpts);
        ulong last = 0;
        while (!token.IsCancellationRequested && context.Connection is not NatsConnection { IsDisposed: true })
        {
            var info = await RecreateAsync(last, token).ConfigureAwait(false);
            await using var sub = new OrderedSub<T>(new ConsumerAddress(context, stream, info.Name), settings, serializer, token);
            try
            {
                await sub.StartAsync(sub.Request(settings.MaxMsgs, settings.MaxBytes), token).ConfigureAwait(false);
                using var reading = new ReaderMark(sub);
                var inOrder = true;
                for (var expected = 1UL; inOrder && await WaitAsync(sub, opts, token).ConfigureAwait(false);)
                {
                    while (sub.Msgs.TryRead(out var msg) && (inOrder = IsNext(msg, ref expected)))
                    {
                        last = msg.Metadata!.Value.Sequence.Stream;
                        yield return msg;
                    }
                }
            }
            finally
            {
                await TryDeleteAsync(info.Name).ConfigureAwait(false);
            }
        }
    }

    private bool IsNext<T>(in NatsJSMsg<T> msg, ref ulong expected)
    {
        if (msg.Metadata is not { } metadata) return false;
        if (metadata.Sequence.Consumer == expected++) return true;
        logger.LogWarning("Message {Expected} is missing, {Found} came; beginning anew", expected - 1, metadata.Sequence.Consumer);
        return false;
    }

    private async ValueTask<bool> WaitAsync<T>(OrderedSub<T> sub, NatsJSConsumeOpts consume, CancellationToken cancellationToken)
    {
        try
        {
            return await sub.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSTimeoutException e)
        {
            logger.LogWarning(e, "Beginning anew");
            if (consume.NotificationHandler is { } handler) await handler(NatsJSTimeoutNotification.Default, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (Exception e) when (e is NatsJSConnectionException || IsMissingConsumer(e))
        {
            logger.LogWarning(e, "Beginning anew");
            return false;
        }
    }

    private static bool IsMissingConsumer(Exception e) =>
        e is NatsJSProtocolException { HeaderCode: 404 } or NatsJSProtocolException { HeaderCode: 409, HeaderMessage: NatsHeaders.Messages.ConsumerDeleted };
}
