using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>What browsers say of who asks. A page of another site, or of another port of this machine, may lead its reader here, and nothing else.</summary>
internal static class Neighbours
{
    /// <summary>
    /// Whether another site's page asks for a part of itself: a script, a picture, a frame, whatever it may then have or not have. Browsers that say nothing of
    /// it are held off by the policies of the answers.
    /// </summary>
    public static bool Ask(HttpRequest request)
    {
        var headers = request.Headers;
        return headers["Sec-Fetch-Site"].ToString() is not ("" or "none" or "same-origin") && !(IsVisit(headers) && !headers.ContainsKey("Sec-Purpose"));
    }

    /// <summary>Ends the connection without a word: the page that asked learns as much as where nobody listens.</summary>
    public static void HangUp(HttpContext context) => context.Abort();

    private static bool IsVisit(IHeaderDictionary headers) => headers["Sec-Fetch-Mode"] == "navigate" && headers["Sec-Fetch-Dest"] == "document";
}
