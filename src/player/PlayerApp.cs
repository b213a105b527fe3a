using Course.Player.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Course.Player;

/// <summary>Puts the web server together: the gate first, then the routes.</summary>
internal static class PlayerApp
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Builds it; nothing listens yet.</summary>
    /// <param name="player">What the routes work with.</param>
    /// <param name="listen">Says where to listen.</param>
    public static WebApplication Build(PlayerServices player, Action<KestrelServerOptions> listen)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "course-player" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            listen(kestrel);
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var gate = new GateMiddleware(player.Site, player.Secrets, player.LogRefusal);
        app.Use(next => context => GuardAsync(context, next, player.Log));
        app.UseRouting();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        app.Use(next => context => gate.InvokeAsync(context, next));
        PlayerRoutes.Map(app, player);
        app.UseEndpoints(_ => { });
        return app;
    }

    // Nothing of an error reaches the page: its words could hold a path or a secret.
    private static async Task GuardAsync(HttpContext context, RequestDelegate next, Action<string> log)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away, and nobody waits for an answer.
        }
        catch (Exception error) when (error is not Microsoft.AspNetCore.Http.BadHttpRequestException && !context.Response.HasStarted)
        {
            log($"error 500 {LogText.Clean(context.Request.Method)} {LogText.Clean(context.Request.Path.Value ?? "")}: {error}");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await PlainPage.WriteAsync(context.Response, "Something went wrong", "<p>The player's terminal says what.</p>");
        }
    }
}
