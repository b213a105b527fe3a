using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>A stream.</summary>
public class NatsJSStream : INatsJSStream
{
    private readonly NatsJSContext context;
    private readonly string name;
    private bool deleted;

    internal NatsJSStream(NatsJSContext context, StreamInfo info)
    {
        this.context = context;
        Info = info;
        name = info.Config.Name ?? throw new ArgumentNullException(nameof(info));
    }

    /// <inheritdoc/>
    public StreamInfo Info { get; private set; }

    private NatsJSContext Context => deleted ? throw new NatsJSException($"Stream '{name}' is deleted") : context;

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(CancellationToken cancellationToken = default) =>
        deleted = await Context.DeleteStreamAsync(name, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<StreamPurgeResponse> PurgeAsync(StreamPurgeRequest request, CancellationToken cancellationToken = default) =>
        await Context.PurgeStreamAsync(name, request, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<StreamMsgDeleteResponse> DeleteMessageAsync(StreamMsgDeleteRequest request, CancellationToken cancellationToken = default) =>
        await Context.DeleteMessageAsync(name, request, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask UpdateAsync(
        StreamConfig request,
        CancellationToken cancellationToken = default) =>
        Info = (await Context.UpdateStreamAsync(request, cancellationToken).ConfigureAwait(false)).Info;

    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> CreateOrderedConsumerAsync(NatsJSOrderedConsumerOpts? opts = default, CancellationToken cancellationToken = default) =>
        Context.CreateOrderedConsumerAsync(name, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> CreateOrUpdateConsumerAsync(ConsumerConfig config, CancellationToken cancellationToken = default) =>
        Context.CreateOrUpdateConsumerAsync(name, config, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> GetConsumerAsync(string consumer, CancellationToken cancellationToken = default) =>
        Context.GetConsumerAsync(name, consumer, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<INatsJSConsumer> ListConsumersAsync(CancellationToken cancellationToken = default) =>
        Context.ListConsumersAsync(name, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListConsumerNamesAsync(CancellationToken cancellationToken = default) =>
        Context.ListConsumerNamesAsync(name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteConsumerAsync(string consumer, CancellationToken cancellationToken = default) =>
        Context.DeleteConsumerAsync(name, consumer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken = default) =>
        Info = await context.JSRequestResponseAsync<object, StreamInfoResponse>(
            $"{context.Opts.Prefix}.STREAM.INFO.{name}", null, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<NatsMsg<T>> GetDirectAsync<T>(StreamMsgGetRequest request, INatsDeserialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        context.Connection.RequestAsync<StreamMsgGetRequest, T>(
            $"{context.Opts.Prefix}.DIRECT.GET.{name}",
            request,
            requestSerializer: NatsJSJsonSerializer<StreamMsgGetRequest>.Default,
            replySerializer: serializer,
            cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StreamMsgGetResponse> GetAsync(StreamMsgGetRequest request, CancellationToken cancellationToken = default) =>
        context.JSRequestResponseAsync<StreamMsgGetRequest, StreamMsgGetResponse>(
            $"{context.Opts.Prefix}.STREAM.MSG.GET.{name}", request, cancellationToken);
}
