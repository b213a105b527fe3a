namespace Course.Helpers;

/// <summary>NATS.Net's own context, which puts the course's mark into the metadata of each stream that it creates or updates.</summary>
internal sealed class MarkingContext(INatsConnection connection, NatsJSOpts options, string lesson) : NatsJSContext(connection, options), INatsJSContext
{
    ValueTask<INatsJSStream> INatsJSContext.CreateStreamAsync(StreamConfig config, CancellationToken cancellationToken) =>
        CreateStreamAsync(Ownership.Mark(config, lesson), cancellationToken);

    ValueTask<INatsJSStream> INatsJSContext.CreateOrUpdateStreamAsync(StreamConfig config, CancellationToken cancellationToken) =>
        CreateOrUpdateStreamAsync(Ownership.Mark(config, lesson), cancellationToken);

    ValueTask<NatsJSStream> INatsJSContext.UpdateStreamAsync(StreamConfig request, CancellationToken cancellationToken) =>
        UpdateStreamAsync(Ownership.Mark(request, lesson), cancellationToken);
}
