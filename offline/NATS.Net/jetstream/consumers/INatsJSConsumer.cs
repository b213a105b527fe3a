using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>A consumer of a stream.</summary>
public interface INatsJSConsumer
{
    /// <summary>The consumer's configuration and progress when it was last asked for.</summary>
    ConsumerInfo Info { get; }

    /// <summary>Reads messages without end, always asking for more ahead. Survives a lost connection; ends quietly when cancelled.</summary>
    IAsyncEnumerable<INatsJSMsg<T>> ConsumeAsync<T>(
        INatsDeserialize<T>? serializer = default,
        NatsJSConsumeOpts? opts = default,
        CancellationToken cancellationToken = default);

    /// <summary>Waits for one message.</summary>
    /// <returns>The message, or null if none came in time.</returns>
    ValueTask<INatsJSMsg<T>?> NextAsync<T>(INatsDeserialize<T>? serializer = default, NatsJSNextOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Reads a batch; ends when it is full or the time is over.</summary>
    IAsyncEnumerable<INatsJSMsg<T>> FetchAsync<T>(
        NatsJSFetchOpts opts,
        INatsDeserialize<T>? serializer = default,
        CancellationToken cancellationToken = default);

    /// <summary>Asks for <see cref="Info"/> again.</summary>
    ValueTask RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>Releases the pinned client of a priority group (server 2.11).</summary>
    ValueTask UnpinAsync(string group, CancellationToken cancellationToken = default);

    /// <summary>Reads what is there now, and does not wait for more.</summary>
    IAsyncEnumerable<INatsJSMsg<T>> FetchNoWaitAsync<T>(
        NatsJSFetchOpts opts,
        INatsDeserialize<T>? serializer = default,
        CancellationToken cancellationToken = default);
}
