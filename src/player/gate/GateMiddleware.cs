using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>Marks a route that answers without the cookie. Every other one is closed.</summary>
internal sealed class Public;

/// <summary>
/// The one place that lets requests in. What it checks, in this order: the Host header, the Origin of everything that may change something,
/// and the cookie. It stands before every route, those of files and of addresses that do not exist included.
/// </summary>
/// <param name="site">The names of this player.</param>
/// <param name="secrets">What opens it.</param>
/// <param name="log">Takes a line for each refused request.</param>
internal sealed class GateMiddleware(Site site, Secrets secrets, Action<string> log)
{
    /// <summary>The cookie's name: players on several ports share a browser's cookies.</summary>
    public static string CookieName(HttpContext context) => string.Create(CultureInfo.InvariantCulture, $"course-player-{context.Connection.LocalPort}");

    /// <summary>Answers a refused request, or passes it on.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Policies.Apply(context.Response);
        if (Refusal(context) is { } refusal)
            await RefuseAsync(context, refusal);
        else
            await next(context);
    }

    private Refusal? Refusal(HttpContext context)
    {
        var (request, port) = (context.Request, context.Connection.LocalPort);
        var host = request.Host.Value ?? "";
        if (!site.IsHost(host, port))
            return new(StatusCodes.Status400BadRequest, $"Host {host}", "This address is not the player's.");
        var isCommand = context.WebSockets.IsWebSocketRequest || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        var origins = request.Headers.Origin;
        if (isCommand && !(origins.Count == 1 && site.IsOrigin(origins[0], host, port)))
            return new(StatusCodes.Status403Forbidden, $"Origin {(origins.Count == 0 ? "missing" : origins.ToString())}", "Only the player's own pages may do this.");
        if (context.GetEndpoint()?.Metadata.GetMetadata<Public>() is null && !secrets.IsSession(request.Cookies[CookieName(context)]))
            return new(StatusCodes.Status401Unauthorized, "no cookie of this player", Wording(context));
        return null;
    }

    private string Wording(HttpContext context) => secrets.HasPassword && context.Request.Path == "/"
        ? """<p>This player asks for its password.</p><p><a href="/enter">Enter</a></p>"""
        : "Open the address that the player printed in its terminal: it holds the key. A player that was started again has another one.";

    private async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        var request = context.Request;
        log($"refused {refusal.Status} {LogText.Clean(request.Method)} {LogText.Clean(request.Path.Value ?? "")} from {context.Connection.RemoteIpAddress}: {LogText.Clean(refusal.Why)}");
        context.Response.StatusCode = refusal.Status;
        await PlainPage.WriteAsync(context.Response, "Not let in", refusal.Words);
    }
}

/// <summary>Why a request is not let in.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Why">For the log.</param>
/// <param name="Words">For the reader; html.</param>
internal sealed record Refusal(int Status, string Why, string Words);
