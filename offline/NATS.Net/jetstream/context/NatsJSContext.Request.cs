using NATS.Client.Core;
using NATS.Client.JetStream.Json;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

public partial class NatsJSContext
{
    /// <inheritdoc/>
    public async ValueTask<TResponse> JSRequestResponseAsync<TRequest, TResponse>(
        string subject,
        TRequest? request,
        CancellationToken cancellationToken = default)
        where TRequest : class
        where TResponse : class
    {
        var (response, error) = await AskAsync<TRequest, TResponse>(subject, request, cancellationToken).ConfigureAwait(false);
        return response ?? throw new NatsJSApiException(error!);
    }

    // A refusal of the server is an answer; no answer is an exception.
    private async ValueTask<(TResponse? Response, ApiError? Error)> AskAsync<TRequest, TResponse>(
        string subject, TRequest? request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        NatsMsg<ApiAnswer<TResponse>> msg;
        try
        {
            msg = await Connection.RequestAsync<TRequest, ApiAnswer<TResponse>>(
                subject,
                request,
                requestSerializer: NatsJSJsonSerializer<TRequest>.Default,
                replySerializer: ApiAnswerSerializer<TResponse>.Default,
                replyOpts: new NatsSubOpts { Timeout = Opts.RequestTimeout, ThrowIfNoResponders = false },
                cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (NatsNoReplyException)
        {
            throw new NatsJSApiNoResponseException();
        }

        msg.EnsureSuccess();
        return (msg.Data.Response, msg.Data.Error);
    }
}
