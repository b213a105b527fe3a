using Course.Servers;
using Microsoft.AspNetCore.Http;

namespace Course.Player.Watch;

/// <summary>Looks at the account on the NATS server, while somebody looks.</summary>
internal sealed class ServerWatch(NatsServerLease server) : IAsyncDisposable
{
    /// <summary>The server's release.</summary>
    public string Version => server.Version;

    /// <summary><c>/ws/server</c>.</summary>
    public Task ServeAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
