using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Course.Player.Watch;

/// <summary>Reads an account's streams and consumers.</summary>
internal static class AccountReader
{
    // The key of the mark in a stream's metadata: helpers/ownership.
    private const string Mark = "jetstream-course";

    /// <summary>Asks the server.</summary>
    /// <exception cref="NatsException">It does not answer, or refuses.</exception>
    public static async Task<WatchMessage.Account> ReadAsync(NatsConnection connection, NatsJSContext js, string version, CancellationToken cancellationToken)
    {
        var streams = new List<StreamView>();
        await foreach (var stream in js.ListStreamsAsync(cancellationToken: cancellationToken))
            streams.Add(ToView(stream.Info, await ReadConsumersAsync(js, stream.Info.Config.Name!, cancellationToken)));
        var info = connection.ServerInfo;
        var server = new ServerView(info?.Name ?? "", info?.Version ?? version, info is null ? "" : $"nats://{info.Host}:{info.Port}");
        return new WatchMessage.Account([.. streams.OrderBy(s => s.Name, StringComparer.Ordinal)], server);
    }

    private static async Task<List<ConsumerView>> ReadConsumersAsync(NatsJSContext js, string stream, CancellationToken cancellationToken)
    {
        var consumers = new List<ConsumerView>();
        try
        {
            await foreach (var consumer in js.ListConsumersAsync(stream, cancellationToken))
                consumers.Add(ToView(consumer.Info));
        }
        catch (NatsJSApiException error) when (error.Error.Code == 404)
        {
            // The stream was deleted in this moment.
        }
        consumers.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return consumers;
    }

    private static StreamView ToView(StreamInfo stream, IReadOnlyList<ConsumerView> consumers) => new(
        stream.Config.Name!, [.. stream.Config.Subjects ?? []], stream.State.Messages, stream.State.Bytes, stream.State.FirstSeq, stream.State.LastSeq,
        stream.Config.Metadata?.TryGetValue(Mark, out var lesson) == true ? lesson : null, consumers);

    private static ConsumerView ToView(ConsumerInfo consumer) => new(
        consumer.Name, consumer.NumPending, consumer.NumAckPending, consumer.NumRedelivered, (ulong)consumer.AckFloor.StreamSeq, (ulong)consumer.Delivered.StreamSeq,
        consumer.Config.DeliverSubject is { Length: > 0 });
}
