using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>A stream.</summary>
public interface INatsJSStream
{
    /// <summary>The stream's configuration and state when it was last asked for.</summary>
    StreamInfo Info { get; }

    /// <summary>Deletes the stream with its messages and consumers.</summary>
    ValueTask<bool> DeleteAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes messages.</summary>
    ValueTask<StreamPurgeResponse> PurgeAsync(StreamPurgeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes one message.</summary>
    ValueTask<StreamMsgDeleteResponse> DeleteMessageAsync(StreamMsgDeleteRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates the stream.</summary>
    ValueTask UpdateAsync(
        StreamConfig request,
        CancellationToken cancellationToken = default);

    /// <summary>Creates a consumer, or updates the one that is there.</summary>
    ValueTask<INatsJSConsumer> CreateOrUpdateConsumerAsync(ConsumerConfig config, CancellationToken cancellationToken = default);

    /// <summary>Makes an ordered consumer.</summary>
    ValueTask<INatsJSConsumer> CreateOrderedConsumerAsync(NatsJSOrderedConsumerOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Finds a consumer.</summary>
    ValueTask<INatsJSConsumer> GetConsumerAsync(string consumer, CancellationToken cancellationToken = default);

    /// <summary>Lists the consumers.</summary>
    IAsyncEnumerable<INatsJSConsumer> ListConsumersAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the names of the consumers.</summary>
    IAsyncEnumerable<string> ListConsumerNamesAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a consumer.</summary>
    ValueTask<bool> DeleteConsumerAsync(string consumer, CancellationToken cancellationToken = default);

    /// <summary>Asks for <see cref="Info"/> again.</summary>
    ValueTask RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a stored message directly, from any replica; the stream must allow it. A missing message has the status code 404.</summary>
    ValueTask<NatsMsg<T>> GetDirectAsync<T>(StreamMsgGetRequest request, INatsDeserialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Reads a stored message through the stream's leader.</summary>
    ValueTask<StreamMsgGetResponse> GetAsync(StreamMsgGetRequest request, CancellationToken cancellationToken = default);
}
