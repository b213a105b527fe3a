using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

public partial class NatsJSContext
{
    /// <inheritdoc/>
    public async ValueTask<INatsJSStream> CreateStreamAsync(
        StreamConfig config,
        CancellationToken cancellationToken = default)
    {
        config = Check(config);
        return new NatsJSStream(this, await JSRequestResponseAsync<StreamConfig, StreamInfo>(
            $"{Opts.Prefix}.STREAM.CREATE.{config.Name}", config, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<INatsJSStream> CreateOrUpdateStreamAsync(StreamConfig config, CancellationToken cancellationToken = default)
    {
        config = Check(config);
        var (response, error) = await AskAsync<StreamConfig, StreamUpdateResponse>(
            $"{Opts.Prefix}.STREAM.UPDATE.{config.Name}", config, cancellationToken).ConfigureAwait(false);
        if (response is not null) return new NatsJSStream(this, response);
        if (error is not { Code: 404 }) throw new NatsJSApiException(error!);
        return await CreateStreamAsync(config, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<NatsJSStream> UpdateStreamAsync(
        StreamConfig request,
        CancellationToken cancellationToken = default)
    {
        request = Check(request);
        return new NatsJSStream(this, await JSRequestResponseAsync<StreamConfig, StreamUpdateResponse>(
            $"{Opts.Prefix}.STREAM.UPDATE.{request.Name}", request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<INatsJSStream> GetStreamAsync(
        string stream,
        StreamInfoRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return new NatsJSStream(this, await JSRequestResponseAsync<StreamInfoRequest, StreamInfoResponse>(
            $"{Opts.Prefix}.STREAM.INFO.{stream}", request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteStreamAsync(
        string stream,
        CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        var response = await JSRequestResponseAsync<object, StreamMsgDeleteResponse>(
            $"{Opts.Prefix}.STREAM.DELETE.{stream}", null, cancellationToken).ConfigureAwait(false);
        return response.Success;
    }

    /// <inheritdoc/>
    public ValueTask<StreamPurgeResponse> PurgeStreamAsync(
        string stream,
        StreamPurgeRequest request,
        CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return JSRequestResponseAsync<StreamPurgeRequest, StreamPurgeResponse>($"{Opts.Prefix}.STREAM.PURGE.{stream}", request, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<StreamMsgDeleteResponse> DeleteMessageAsync(
        string stream,
        StreamMsgDeleteRequest request,
        CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return JSRequestResponseAsync<StreamMsgDeleteRequest, StreamMsgDeleteResponse>(
            $"{Opts.Prefix}.STREAM.MSG.DELETE.{stream}", request, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<INatsJSStream> ListStreamsAsync(
        string? subject = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in PagesAsync<StreamListRequest, StreamListResponse>(
            "STREAM.LIST", offset => new StreamListRequest { Offset = offset, Subject = subject }, page => page.Streams.Count, cancellationToken).ConfigureAwait(false))
        {
            foreach (var info in page.Streams)
                yield return new NatsJSStream(this, info);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListStreamNamesAsync(string? subject = default, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in PagesAsync<StreamNamesRequest, StreamNamesResponse>(
            "STREAM.NAMES", offset => new StreamNamesRequest { Offset = offset, Subject = subject }, page => page.Streams?.Count ?? 0, cancellationToken).ConfigureAwait(false))
        {
            foreach (var name in page.Streams!)
                yield return name;
        }
    }

    internal static void CheckStreamName([NotNull] string? name, [CallerArgumentExpression(nameof(name))] string? paramName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, paramName);
        if (name.AsSpan().IndexOfAny(' ', '.') >= 0) throw new ArgumentException("Stream name cannot contain ' ', '.'", paramName);
    }

    // Works on a copy: a domain becomes the API prefix of an external source.
    private static StreamConfig Check(StreamConfig config)
    {
        CheckStreamName(config.Name, nameof(config.Name));
        return config with
        {
            Mirror = config.Mirror is null ? null : ResolveDomain(config.Mirror),
            Sources = config.Sources is { Count: > 0 } ? [.. config.Sources.Select(ResolveDomain)] : config.Sources,
        };
    }

    private static StreamSource ResolveDomain(StreamSource source)
    {
        if (string.IsNullOrEmpty(source.Domain)) return source;
        if (source.External?.Deliver is { Length: > 0 }) throw new ArgumentException("Both domain and external are set");
        return source with { External = new ExternalStreamSource { Api = $"$JS.{source.Domain}.API" } };
    }

    private async IAsyncEnumerable<TResponse> PagesAsync<TRequest, TResponse>(
        string api, Func<int, TRequest> ask, Func<TResponse, int> count, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        for (var offset = 0; ;)
        {
            if (Opts.ThrowOnListCancellation) cancellationToken.ThrowIfCancellationRequested();
            if (cancellationToken.IsCancellationRequested) yield break;
            var page = await JSRequestResponseAsync<TRequest, TResponse>($"{Opts.Prefix}.{api}", ask(offset), cancellationToken).ConfigureAwait(false);
            if (count(page) == 0) yield break;
            yield return page;
            offset += count(page);
        }
    }
}
