using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>The page's key in a request: a header, or, in that for a WebSocket, which has no headers of its own, a protocol's name.</summary>
internal static class PageKey
{
    /// <summary>The header's name.</summary>
    public const string Header = "Course-Key";

    /// <summary>The protocol that a page's WebSocket speaks; beside it stands the key, as another protocol's name.</summary>
    public const string Protocol = "course";

    private const string Prefix = "key.";

    /// <summary>The key that the request shows; null where it shows none.</summary>
    public static string? In(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest
            ? context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault(p => p.StartsWith(Prefix, StringComparison.Ordinal))?[Prefix.Length..]
            : context.Request.Headers[Header] is [{ } key] ? key : null;

    /// <summary>Tells a WebSocket's page which of its protocols is spoken: a browser ends the line else.</summary>
    public static void Confirm(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
            context.Response.Headers.SecWebSocketProtocol = Protocol;
    }
}
