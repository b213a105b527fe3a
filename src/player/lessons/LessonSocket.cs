using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Course.Player.Lessons;

/// <summary><c>/ws/lesson/…?since=N&amp;run=R&amp;notebook=V</c>: a page joins its lesson.</summary>
internal static class LessonSocket
{
    /// <summary>Serves a page until it goes.</summary>
    public static async Task ServeAsync(HttpContext context, LessonSession session)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }
        var since = long.TryParse(context.Request.Query["since"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var page = new PageConnection(socket, session, context.Request.Query["run"].ToString(), since, context.Request.Query["notebook"].ToString());
        session.Join(page);
        try
        {
            await page.RunAsync(context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        }
        finally
        {
            session.Leave(page);
        }
    }
}
