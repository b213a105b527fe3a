using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>
/// Where the token of a printed address, or the password, becomes a cookie, and a key that the page keeps. The page asks for them by itself, so that whatever
/// only looks at an address, as a preview does, uses up no token.
/// </summary>
internal sealed class Entrance(Site site, Secrets secrets, Action<string> log) : IDisposable
{
    private const string Form =
        """
        <form><p><label>Password<br><input name="password" type="password" autocomplete="current-password" autofocus required></label></p>
        <p><button type="submit">Enter</button></p></form>
        """;

    private const string Script = """<script src="/enter.js" defer></script>""";

    /// <summary>How a reader gets a new address; no html.</summary>
    public const string How = "To have a new one, type make serve in the course's folder, in a terminal beside the player's.";

    private const int MostWaiting = 10;

    private static readonly TimeSpan _penalty = TimeSpan.FromSeconds(1);

    // Whoever tries from one address does not keep the others out.
    private readonly PartitionedRateLimiter<IPAddress> _turns = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = 1, QueueLimit = MostWaiting }));

    /// <summary><c>GET /enter?token=…</c>: the page that exchanges it, or the form for the password.</summary>
    public Task EnterAsync(HttpContext context)
    {
        var token = context.Request.Query["token"].ToString();
        if (secrets.IsToken(token))
            return WriteAsync(context, "Come in", "One moment …", attribute: " data-token");
        if (secrets.HasPassword && token.Length == 0)
            return WriteAsync(context, "Enter", "", Form);
        var (why, words) = Unknown(token);
        Refuse(context, why, StatusCodes.Status401Unauthorized);
        return WriteAsync(context, "Not let in", words);
    }

    /// <summary><c>POST /enter</c> with the token or the password, and the answer is the key; from each address one try of a password at a time, and a second for each wrong one.</summary>
    public async Task ExchangeAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        if (form?["token"] is [{ } token])
            await (secrets.TakeToken(token) ? LetInAsync(context) : RefuseAsync(context, Unknown(token)));
        else
            await ExchangePasswordAsync(context, form?["password"]);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private async Task ExchangePasswordAsync(HttpContext context, string? password)
    {
        using var turn = await _turns.AcquireAsync(context.Connection.RemoteIpAddress ?? IPAddress.None, 1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            await RefuseAsync(context, ("too many tries", "Too many tries from your address wait already. Try again in a few seconds."), StatusCodes.Status429TooManyRequests);
        }
        else if (secrets.IsPassword(password))
        {
            await LetInAsync(context);
        }
        else
        {
            await Task.Delay(_penalty, context.RequestAborted);
            await RefuseAsync(context, ("a wrong password", "That is not the password."));
        }
    }

    private (string Why, string Words) Unknown(string token) => secrets.WasToken(token)
        ? ("a token that was used", $"This address has let a browser in already, and works once. {How}")
        : ("a wrong token", $"This address is not the player's: it was started again since, or a part of the address is missing. {How}");

    private Task LetInAsync(HttpContext context)
    {
        context.Response.Cookies.Append(GateMiddleware.CookieName(context), secrets.Session, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = site.IsSecure(context.Request.Host.Value ?? "", context.Connection.LocalPort),
            Path = "/",
            IsEssential = true,
        });
        return TellAsync(context, secrets.Key);
    }

    private Task RefuseAsync(HttpContext context, (string Why, string Words) refusal, int status = StatusCodes.Status401Unauthorized)
    {
        Refuse(context, refusal.Why, status);
        return TellAsync(context, refusal.Words);
    }

    private void Refuse(HttpContext context, string why, int status)
    {
        log($"refused {status} {LogText.Clean(context.Request.Method)} /enter from {context.Connection.RemoteIpAddress}: {why}");
        context.Response.StatusCode = status;
    }

    private static Task TellAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }

    private static Task WriteAsync(HttpContext context, string title, string words, string form = "", string attribute = "") => PlainPage.WriteAsync(
        context.Response, title, $"""<p id="words" role="status"{attribute}>{words}</p>{form}<noscript><p>The player's pages need JavaScript: allow it for this address.</p></noscript>""", Script);
}
