using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>JetStream: streams, consumers, and publishing with acks.</summary>
/// <remarks>Every method that asks the server throws <see cref="NatsJSApiException"/> when the server refuses.</remarks>
public interface INatsJSContext
{
    /// <summary>The connection.</summary>
    INatsConnection Connection { get; }

    /// <summary>The options.</summary>
    NatsJSOpts Opts { get; }

    /// <summary>Makes an ordered consumer: it reads a stream in order and begins anew by itself after a gap.</summary>
    ValueTask<INatsJSConsumer> CreateOrderedConsumerAsync(
        string stream,
        NatsJSOrderedConsumerOpts? opts = default,
        CancellationToken cancellationToken = default);

    /// <summary>Creates a consumer, or updates the one that is there.</summary>
    ValueTask<INatsJSConsumer> CreateOrUpdateConsumerAsync(
        string stream,
        ConsumerConfig config,
        CancellationToken cancellationToken = default);

    /// <summary>Creates a consumer (before server 2.10 it also updates).</summary>
    ValueTask<INatsJSConsumer> CreateConsumerAsync(
        string stream,
        ConsumerConfig config,
        CancellationToken cancellationToken = default);

    /// <summary>Updates a consumer (before server 2.10 it also creates).</summary>
    ValueTask<INatsJSConsumer> UpdateConsumerAsync(
        string stream,
        ConsumerConfig config,
        CancellationToken cancellationToken = default);

    /// <summary>Finds a consumer.</summary>
    ValueTask<INatsJSConsumer> GetConsumerAsync(string stream, string consumer, CancellationToken cancellationToken = default);

    /// <summary>Lists the consumers of a stream.</summary>
    IAsyncEnumerable<INatsJSConsumer> ListConsumersAsync(
        string stream,
        CancellationToken cancellationToken = default);

    /// <summary>Lists the names of a stream's consumers.</summary>
    IAsyncEnumerable<string> ListConsumerNamesAsync(
        string stream,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a consumer.</summary>
    ValueTask<bool> DeleteConsumerAsync(string stream, string consumer, CancellationToken cancellationToken = default);

    /// <summary>Pauses a consumer (server 2.11).</summary>
    ValueTask<ConsumerPauseResponse> PauseConsumerAsync(string stream, string consumer, DateTimeOffset pauseUntil, CancellationToken cancellationToken = default);

    /// <summary>Resumes a paused consumer (server 2.11).</summary>
    ValueTask<bool> ResumeConsumerAsync(string stream, string consumer, CancellationToken cancellationToken = default);

    /// <summary>Releases the pinned client of a priority group (server 2.11).</summary>
    ValueTask UnpinConsumerAsync(string stream, string consumer, string group, CancellationToken cancellationToken = default);

    /// <summary>Moves a consumer to a sequence (server 2.14).</summary>
    ValueTask<ConsumerResetResponse> ResetConsumerAsync(string stream, string consumer, ulong seq = 0, CancellationToken cancellationToken = default);

    /// <summary>What the account uses, and its limits.</summary>
    ValueTask<AccountInfoResponse> GetAccountInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>Publishes a message and waits for the ack. The ack may hold an error: look at it, or call EnsureSuccess.</summary>
    /// <exception cref="NatsJSPublishNoResponseException">No stream listens on the subject.</exception>
    ValueTask<PubAckResponse> PublishAsync<T>(
        string subject,
        T? data,
        INatsSerialize<T>? serializer = default,
        NatsJSPubOpts? opts = default,
        NatsHeaders? headers = default,
        CancellationToken cancellationToken = default);

    /// <summary>Publishes a message; errors are returned, not thrown.</summary>
    ValueTask<NatsResult<PubAckResponse>> TryPublishAsync<T>(
        string subject,
        T? data,
        INatsSerialize<T>? serializer = default,
        NatsJSPubOpts? opts = default,
        NatsHeaders? headers = default,
        CancellationToken cancellationToken = default);

    /// <summary>Creates a stream; the same configuration again changes nothing.</summary>
    ValueTask<INatsJSStream> CreateStreamAsync(
        StreamConfig config,
        CancellationToken cancellationToken = default);

    /// <summary>Creates a stream, or updates the one that is there.</summary>
    ValueTask<INatsJSStream> CreateOrUpdateStreamAsync(
        StreamConfig config,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a stream with its messages and consumers.</summary>
    ValueTask<bool> DeleteStreamAsync(
        string stream,
        CancellationToken cancellationToken = default);

    /// <summary>Removes messages of a stream.</summary>
    ValueTask<StreamPurgeResponse> PurgeStreamAsync(
        string stream,
        StreamPurgeRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes one message.</summary>
    ValueTask<StreamMsgDeleteResponse> DeleteMessageAsync(
        string stream,
        StreamMsgDeleteRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Finds a stream.</summary>
    ValueTask<INatsJSStream> GetStreamAsync(
        string stream,
        StreamInfoRequest? request = null,
        CancellationToken cancellationToken = default);

    /// <summary>Updates a stream.</summary>
    ValueTask<NatsJSStream> UpdateStreamAsync(
        StreamConfig request,
        CancellationToken cancellationToken = default);

    /// <summary>Lists streams.</summary>
    IAsyncEnumerable<INatsJSStream> ListStreamsAsync(
        string? subject = default,
        CancellationToken cancellationToken = default);

    /// <summary>Lists the names of streams.</summary>
    IAsyncEnumerable<string> ListStreamNamesAsync(string? subject = default, CancellationToken cancellationToken = default);

    /// <summary>Publishes a message; the ack is awaited later, so that many can be under way.</summary>
    ValueTask<NatsJSPublishConcurrentFuture> PublishConcurrentAsync<T>(
        string subject,
        T? data,
        INatsSerialize<T>? serializer = default,
        NatsJSPubOpts? opts = default,
        NatsHeaders? headers = default,
        CancellationToken cancellationToken = default);

    /// <summary>A new subject that is not below the connection's own inbox.</summary>
    string NewBaseInbox();

    /// <summary>Sends a request to the JetStream API.</summary>
    ValueTask<TResponse> JSRequestResponseAsync<TRequest, TResponse>(
        string subject,
        TRequest? request,
        CancellationToken cancellationToken = default)
        where TRequest : class
        where TResponse : class;
}
