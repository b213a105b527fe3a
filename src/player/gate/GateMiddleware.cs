using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>
/// The one place that lets requests in. What it checks, in this order: that no other site's page asks, the Host header, the Origin of everything that may change
/// something, the cookie, and the page's key. It stands before every route, those of files and of addresses that do not exist included.
/// </summary>
/// <param name="site">The names of this player.</param>
/// <param name="secrets">What opens it.</param>
/// <param name="log">Takes a line for each refused request.</param>
internal sealed class GateMiddleware(Site site, Secrets secrets, Action<string> log)
{
    private const string NewAddress = $"<p>The player prints an address that lets a browser in, once. {Entrance.How}</p>";

    /// <summary>The cookie's name: players on several ports share a browser's cookies.</summary>
    public static string CookieName(HttpContext context) => string.Create(CultureInfo.InvariantCulture, $"course-player-{context.Connection.LocalPort}");

    /// <summary>Answers a refused request, or passes it on.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Policies.Apply(context.Response);
        if (Neighbours.Ask(context.Request) && !Has<Foreign>(context))
        {
            Log(context, "unanswered", "a page of another site asks");
            Neighbours.HangUp(context);
        }
        else if (Refusal(context) is { } refusal)
        {
            await RefuseAsync(context, refusal);
        }
        else
        {
            if (!Has<Public>(context))
                Policies.ApplyToGuests(context.Response);
            PageKey.Confirm(context);
            await next(context);
        }
    }

    private static bool Has<TMark>(HttpContext context) where TMark : class => context.GetEndpoint()?.Metadata.GetMetadata<TMark>() is not null;

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
        if (Has<Public>(context))
            return null;
        if (!secrets.IsSession(request.Cookies[CookieName(context)]))
            return new(StatusCodes.Status401Unauthorized, "no cookie of this player", Wording(context));
        return context.GetEndpoint() is null || Has<Page>(context) || secrets.IsKey(PageKey.In(context)) ? null : new(StatusCodes.Status401Unauthorized, "no key of a page of this player", Wording(context));
    }

    private string Wording(HttpContext context) => secrets.HasPassword && context.Request.Path == "/"
        ? """<p>This player asks for its password.</p><p><a href="/enter">Enter</a></p>"""
        : NewAddress;

    private async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        Log(context, refusal.Status.ToString(CultureInfo.InvariantCulture), refusal.Why);
        context.Response.StatusCode = refusal.Status;
        await PlainPage.WriteAsync(context.Response, "Not let in", refusal.Words);
    }

    private void Log(HttpContext context, string how, string why) => log(
        $"refused {how} {LogText.Clean(context.Request.Method)} {LogText.Clean(context.Request.Path.Value ?? "")} from {context.Connection.RemoteIpAddress}: {LogText.Clean(why)}");
}

/// <summary>Why a request is not let in.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Why">For the log.</param>
/// <param name="Words">For the reader; html.</param>
internal sealed record Refusal(int Status, string Why, string Words);
