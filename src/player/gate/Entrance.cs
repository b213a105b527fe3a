using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>Where the token of the printed address, or the password, becomes a cookie.</summary>
internal sealed class Entrance(Site site, Secrets secrets, Action<string> log) : IDisposable
{
    private const string Form =
        """
        <form method="post" action="/enter"><p><label>Password<br><input name="password" type="password" autocomplete="current-password" autofocus required></label></p>
        <p><button type="submit">Enter</button></p></form>
        """;

    private const int MostWaiting = 10;

    private static readonly TimeSpan _penalty = TimeSpan.FromSeconds(1);

    // Whoever tries from one address does not keep the others out.
    private readonly PartitionedRateLimiter<IPAddress> _turns = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = 1, QueueLimit = MostWaiting }));

    /// <summary><c>GET /enter?token=…</c>, or the form for the password.</summary>
    public async Task EnterAsync(HttpContext context)
    {
        if (secrets.IsToken(context.Request.Query["token"]))
            await LetInAsync(context);
        else if (secrets.HasPassword && !context.Request.Query.ContainsKey("token"))
            await PlainPage.WriteAsync(context.Response, "Enter", Form);
        else
            await RefuseAsync(context, "a wrong token", "This address is no longer the player's: it was started again since, or a part of the address is missing. Its terminal shows the one that holds.");
    }

    /// <summary><c>POST /enter</c> with the password; from each address one try at a time, and a second for each wrong one.</summary>
    public async Task EnterWithPasswordAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        using var turn = await _turns.AcquireAsync(context.Connection.RemoteIpAddress ?? IPAddress.None, 1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            await RefuseAsync(context, "too many tries", "<p>Too many tries from your address wait already. Try again in a few seconds.</p>" + Form, StatusCodes.Status429TooManyRequests);
            return;
        }
        if (secrets.IsPassword(form?["password"]))
        {
            await LetInAsync(context);
            return;
        }
        await Task.Delay(_penalty, context.RequestAborted);
        await RefuseAsync(context, "a wrong password", "<p>That is not the password.</p>" + Form);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    // A strict cookie is not sent along a redirect that another site began: there the page itself goes on, which is a step of our own.
    private async Task LetInAsync(HttpContext context)
    {
        context.Response.Cookies.Append(GateMiddleware.CookieName(context), secrets.Session, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = site.IsSecure(context.Request.Host.Value ?? "", context.Connection.LocalPort),
            Path = "/",
            IsEssential = true,
        });
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin")
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = "/";
        }
        else
        {
            await PlainPage.WriteAsync(context.Response, "Come in", """<p><a href="/">To the course</a></p>""", """<meta http-equiv="refresh" content="0;url=/">""");
        }
    }

    private async Task RefuseAsync(HttpContext context, string why, string html, int status = StatusCodes.Status401Unauthorized)
    {
        log($"refused {status} {LogText.Clean(context.Request.Method)} /enter from {context.Connection.RemoteIpAddress}: {why}");
        context.Response.StatusCode = status;
        await PlainPage.WriteAsync(context.Response, "Not let in", html);
    }
}
