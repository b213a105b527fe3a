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

    private static readonly TimeSpan _penalty = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);

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

    /// <summary><c>POST /enter</c> with the password; one try at a time, and a second for each wrong one.</summary>
    public async Task EnterWithPasswordAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        await _turn.WaitAsync(context.RequestAborted);
        try
        {
            if (secrets.IsPassword(form?["password"]))
            {
                await LetInAsync(context);
                return;
            }
            await Task.Delay(_penalty, context.RequestAborted);
            await RefuseAsync(context, "a wrong password", "<p>That is not the password.</p>" + Form);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

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

    private async Task RefuseAsync(HttpContext context, string why, string html)
    {
        log($"refused 401 {LogText.Clean(context.Request.Method)} /enter from {context.Connection.RemoteIpAddress}: {why}");
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await PlainPage.WriteAsync(context.Response, "Not let in", html);
    }
}
