using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>What browsers are told about the player's answers.</summary>
internal static class Policies
{
    /// <summary>For pages: nothing but the player's own files; no script stands in a page.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Headers of every answer, refusals included.</summary>
    public static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Page;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>For the frame that shows html with scripts: its scripts run without an origin, without a network, and only inside the player.</summary>
    public static void ApplyToFrame(HttpResponse response, string origin) => response.Headers.ContentSecurityPolicy =
        $"sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' {origin}/lib/plotly.js; style-src 'unsafe-inline'; img-src data: blob:; "
        + $"connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors {origin}";

    /// <summary>For a file that the frame loads: a frame without an origin is another origin, and sends no cookie.</summary>
    public static void ApplyToLibrary(HttpResponse response) => response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
}
