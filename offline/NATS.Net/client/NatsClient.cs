using NATS.Client.Core;

namespace NATS.Net;

/// <summary>A client with sensible defaults: text and bytes as they are, everything else as JSON.</summary>
public class NatsClient : INatsClient
{
    /// <summary>Makes a client; it connects when it is first used.</summary>
    /// <param name="url">One or several servers, separated by commas.</param>
    /// <param name="name">The name of the client, as the server shows it.</param>
    /// <param name="credsFile">The path of a credentials file; null for none.</param>
    public NatsClient(
        string url = "nats://localhost:4222",
        string name = "NATS .NET Client",
        string? credsFile = default)
        : this(new NatsOpts { Url = url, Name = name, AuthOpts = new NatsAuthOpts { CredsFile = credsFile } })
    {
    }

    /// <summary>Makes a client with options; the serializers are the client's, unless the options name others.</summary>
    public NatsClient(NatsOpts opts)
    {
        var usesDefault = ReferenceEquals(opts.SerializerRegistry, NatsOpts.Default.SerializerRegistry);
        Connection = new NatsConnection(usesDefault ? opts with { SerializerRegistry = NatsClientDefaultSerializerRegistry.Default } : opts);
    }

    /// <inheritdoc/>
    public INatsConnection Connection { get; }

    /// <inheritdoc/>
    public ValueTask ConnectAsync() => Connection.ConnectAsync();

    /// <inheritdoc/>
    public ValueTask<TimeSpan> PingAsync(CancellationToken cancellationToken = default) => Connection.PingAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask PublishAsync<T>(string subject, T data, NatsHeaders? headers = default, string? replyTo = default, INatsSerialize<T>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default)
        => Connection.PublishAsync(subject, data, headers, replyTo, serializer, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask PublishAsync(string subject, NatsHeaders? headers = default, string? replyTo = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default)
        => Connection.PublishAsync(subject, headers, replyTo, opts, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<NatsMsg<T>> SubscribeAsync<T>(string subject, string? queueGroup = default, INatsDeserialize<T>? serializer = default, NatsSubOpts? opts = default, CancellationToken cancellationToken = default)
        => Connection.SubscribeAsync(subject, queueGroup, serializer, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<NatsMsg<TReply>> RequestAsync<TRequest, TReply>(string subject, TRequest? data, NatsHeaders? headers = default, INatsSerialize<TRequest>? requestSerializer = default, INatsDeserialize<TReply>? replySerializer = default, NatsPubOpts? requestOpts = default, NatsSubOpts? replyOpts = default, CancellationToken cancellationToken = default)
        => Connection.RequestAsync(subject, data, headers, requestSerializer, replySerializer, requestOpts, replyOpts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<NatsMsg<TReply>> RequestAsync<TReply>(string subject, INatsDeserialize<TReply>? replySerializer = default, NatsSubOpts? replyOpts = default, CancellationToken cancellationToken = default)
        => Connection.RequestAsync(subject, replySerializer, replyOpts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ReconnectAsync() => Connection.ReconnectAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
