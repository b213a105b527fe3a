using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Course.Manifests;
using Course.Player.Gate;
using Course.Player.Lessons;
using Course.Player.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Course.Player;

/// <summary>Every address of the player. All are closed but those marked <see cref="Public"/>.</summary>
internal static class PlayerRoutes
{
    private static readonly Public _public = new();

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder app, PlayerServices player)
    {
        var entrance = new Entrance(player.Site, player.Secrets, player.LogRefusal);
        Get(app, "/enter", entrance.EnterAsync).WithMetadata(_public);
        app.MapMethods("/enter", [HttpMethods.Post], entrance.EnterWithPasswordAsync).WithMetadata(_public);
        Get(app, "/lib/plotly.js", context => SendLibraryAsync(context, player.Plotly)).WithMetadata(_public);
        Get(app, "/", context => SendPageAsync(context, PageShell.WriteContents));
        Get(app, "/lesson/{course}/{name}", context => WithLesson(context, player, entry => SendPageAsync(context, writer => LessonPage.Write(writer, entry, player.Sessions.NotebookOf(entry), player.Library))));
        Get(app, "/assets/{**path}", context => player.Assets.SendAsync(context, (string?)context.GetRouteValue("path") ?? ""));
        Get(app, $"/{PictureStore.Folder}/{{name}}", context => SendPictureAsync(context, player));
        Get(app, "/frame", context => SendFrameAsync(context, player));
        MapApi(app, player);
    }

    private static void MapApi(IEndpointRouteBuilder app, PlayerServices player)
    {
        Get(app, "/api/course", context => SendJsonAsync(context, player.Overview.Read(player.Sessions.IsOpen), PlayerJson.Default.CourseView));
        Get(app, "/api/lesson/{course}/{name}", context => WithLesson(context, player, entry => SendJsonAsync(context, player.Overview.ReadLesson(entry, player.Sessions.NotebookOf(entry)), PlayerJson.Default.LessonView)));
        Get(app, "/api/leftover", context => SendJsonAsync(context, player.Sessions.Leftover(), PlayerJson.Default.LeftoverView));
        Get(app, "/api/search", context => SendJsonAsync(context, player.Search.Find(context.Request.Query["q"].ToString()), PlayerJson.Default.SearchView));
        Get(app, "/api/status", context => SendJsonAsync(context, StatusView.Of(player), PlayerJson.Default.StatusView));
        Get(app, "/ws/lesson/{course}/{name}", context => WithLesson(context, player, entry => LessonSocket.ServeAsync(context, player.Sessions.Open(entry))));
        Get(app, "/ws/server", player.Watch.ServeAsync);
    }

    private static IEndpointConventionBuilder Get(IEndpointRouteBuilder app, string pattern, RequestDelegate answer) =>
        app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);

    private static Task WithLesson(HttpContext context, PlayerServices player, Func<NotebookEntry, Task> answer)
    {
        if (player.Library.Find((string?)context.GetRouteValue("course"), (string?)context.GetRouteValue("name")) is { } entry)
            return answer(entry);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return PlainPage.WriteAsync(context.Response, "No such lesson", """<p><a href="/">All lessons</a></p>""");
    }

    private static async Task SendPageAsync(HttpContext context, Action<TextWriter> write)
    {
        using var page = new StringWriter { NewLine = "\n" };
        write(page);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    private static Task SendJsonAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }

    private static Task SendPictureAsync(HttpContext context, PlayerServices player)
    {
        var name = (string?)context.GetRouteValue("name");
        if (PictureStore.Files(player.Repository.Root).FirstOrDefault(f => Path.GetFileName(f) == name) is { } file)
            return AssetStore.SendFileAsync(context, file);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task SendFrameAsync(HttpContext context, PlayerServices player)
    {
        var host = context.Request.Host.Value ?? "";
        Policies.ApplyToFrame(context.Response, player.Site.OriginOf(host, context.Connection.LocalPort));
        return player.Assets.SendAsync(context, "frame.html");
    }

    private static Task SendLibraryAsync(HttpContext context, string path)
    {
        Policies.ApplyToLibrary(context.Response);
        return AssetStore.SendFileAsync(context, path);
    }
}
