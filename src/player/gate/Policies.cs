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
        headers.CacheControl = "no-store";
    }

    /// <summary>For those who are let in. A stranger's window that opened a page would see that one which says so is no other's.</summary>
    public static void ApplyToGuests(HttpResponse response) => response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";

    /// <summary>
    /// For the frame that shows html with scripts: its scripts run without an origin, without a network, and only inside the player. The allowlist of connections
    /// closes what the content policy leaves open, WebRTC and links that look up names; browsers that do not know it have the doors that frame.html takes away.
    /// </summary>
    /// <param name="response">Gets the headers.</param>
    /// <param name="origin">The player's pages'.</param>
    /// <param name="library">The address of plotly.js for the frame.</param>
    public static void ApplyToFrame(HttpResponse response, string origin, string library)
    {
        response.Headers.ContentSecurityPolicy =
            $"sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' {origin}{library}; style-src 'unsafe-inline'; img-src data: blob:; "
            + $"connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors {origin}; require-trusted-types-for 'script'; trusted-types default";
        response.Headers["Connection-Allowlist"] = $"(\"{origin}{library}\")";
        response.Headers["Permissions-Policy"] = "payment=(), publickey-credentials-get=(), identity-credentials-get=()";
        response.Headers["X-DNS-Prefetch-Control"] = "off";
    }

    /// <summary>For a file that the frame loads: a frame without an origin is another origin, and sends no cookie.</summary>
    public static void ApplyToLibrary(HttpResponse response) => response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
}
