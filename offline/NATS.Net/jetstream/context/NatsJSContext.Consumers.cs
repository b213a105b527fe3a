using System.Runtime.CompilerServices;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

public partial class NatsJSContext
{
    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> CreateOrderedConsumerAsync(
        string stream,
        NatsJSOrderedConsumerOpts? opts = default,
        CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return ValueTask.FromResult<INatsJSConsumer>(
            new NatsJSOrderedConsumer(stream, this, opts ?? NatsJSOrderedConsumerOpts.Default, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> CreateOrUpdateConsumerAsync(
        string stream,
        ConsumerConfig config,
        CancellationToken cancellationToken = default) => MakeConsumerAsync(stream, config, ConsumerCreateAction.CreateOrUpdate, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> CreateConsumerAsync(
        string stream,
        ConsumerConfig config,
        CancellationToken cancellationToken = default) => MakeConsumerAsync(stream, config, ConsumerCreateAction.Create, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<INatsJSConsumer> UpdateConsumerAsync(
        string stream,
        ConsumerConfig config,
        CancellationToken cancellationToken = default) => MakeConsumerAsync(stream, config, ConsumerCreateAction.Update, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<INatsJSConsumer> GetConsumerAsync(string stream, string consumer, CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return new NatsJSConsumer(this, await GetConsumerInfoAsync(stream, consumer, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<INatsJSConsumer> ListConsumersAsync(
        string stream,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        await foreach (var page in PagesAsync<ConsumerListRequest, ConsumerListResponse>(
            $"CONSUMER.LIST.{stream}", offset => new ConsumerListRequest { Offset = offset }, page => page.Consumers.Count, cancellationToken).ConfigureAwait(false))
        {
            foreach (var info in page.Consumers)
                yield return new NatsJSConsumer(this, info);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListConsumerNamesAsync(
        string stream,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        await foreach (var page in PagesAsync<ConsumerNamesRequest, ConsumerNamesResponse>(
            $"CONSUMER.NAMES.{stream}", offset => new ConsumerNamesRequest { Offset = offset }, page => page.Consumers.Count, cancellationToken).ConfigureAwait(false))
        {
            foreach (var name in page.Consumers)
                yield return name;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteConsumerAsync(string stream, string consumer, CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        var response = await JSRequestResponseAsync<object, ConsumerDeleteResponse>(
            $"{Opts.Prefix}.CONSUMER.DELETE.{stream}.{consumer}", null, cancellationToken).ConfigureAwait(false);
        return response.Success;
    }

    internal ValueTask<ConsumerInfo> GetConsumerInfoAsync(string stream, string consumer, CancellationToken cancellationToken) =>
        JSRequestResponseAsync<object, ConsumerInfo>($"{Opts.Prefix}.CONSUMER.INFO.{stream}.{consumer}", null, cancellationToken);

    internal ValueTask<ConsumerInfo> CreateOrderedAsync(string stream, NatsJSOrderedConsumerOpts opts, string? filter, CancellationToken cancellationToken)
    {
        var config = new ConsumerConfig
        {
            DeliverPolicy = opts.DeliverPolicy,
            AckPolicy = ConsumerConfigAckPolicy.None,
            ReplayPolicy = opts.ReplayPolicy,
            InactiveThreshold = opts.InactiveThreshold,
            NumReplicas = 1,
            MemStorage = true,
            OptStartSeq = opts.OptStartSeq,
            OptStartTime = opts.OptStartTime,
            HeadersOnly = opts.HeadersOnly,
            FilterSubject = filter,
            FilterSubjects = opts.FilterSubjects.Length > 0 ? opts.FilterSubjects : null,
        };
        config.Name = UniqueId.Next();
        return JSRequestResponseAsync<ConsumerCreateRequest, ConsumerInfo>(
            CreateSubject(stream, config),
            new ConsumerCreateRequest { StreamName = stream, Config = config, Action = ConsumerCreateAction.Create },
            cancellationToken);
    }

    private async ValueTask<INatsJSConsumer> MakeConsumerAsync(
        string stream, ConsumerConfig config, ConsumerCreateAction action, CancellationToken cancellationToken)
    {
        CheckStreamName(stream);
        if (config.PriorityGroups is not null and not { Count: 1 })
            throw new NatsJSException("Cannot create consumers with multiple priority groups.");
        var info = await JSRequestResponseAsync<ConsumerCreateRequest, ConsumerInfo>(
            CreateSubject(stream, config),
            new ConsumerCreateRequest { StreamName = stream, Config = config, Action = action },
            cancellationToken).ConfigureAwait(false);
        return new NatsJSConsumer(this, info);
    }

    // CONSUMER.CREATE.<stream>[.<name>][.<filter>]
    private string CreateSubject(string stream, ConsumerConfig config)
    {
        var subject = $"{Opts.Prefix}.CONSUMER.CREATE.{stream}";
        var name = string.IsNullOrWhiteSpace(config.Name) ? config.DurableName : config.Name;
        if (!string.IsNullOrWhiteSpace(name)) subject += "." + CheckConsumerName(name, nameof(name));
        return string.IsNullOrWhiteSpace(config.FilterSubject) ? subject : $"{subject}.{config.FilterSubject}";
    }

    private static string CheckConsumerName(string name, string paramName) =>
        name.AsSpan().IndexOfAny('.', '*', '>') < 0 ? name : throw new ArgumentException("Consumer name cannot contain '.', '*', '>'", paramName);
}
