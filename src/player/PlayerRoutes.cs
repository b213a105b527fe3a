using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Course.Manifests;
using Course.Player.Contents;
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
    private const string Library = "plotly.js";

    private static readonly Public _public = new();
    private static readonly Page _page = new();

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder app, PlayerServices player)
    {
        var entrance = new Entrance(player.Site, player.Secrets, player.LogRefusal);
        Get(app, "/enter", entrance.EnterAsync).WithMetadata(_public);
        app.MapMethods("/enter", [HttpMethods.Post], entrance.ExchangeAsync).WithMetadata(_public);
        Get(app, "/enter.js", context => player.Assets.SendAsync(context, "enter.js")).WithMetadata(_public);
        app.MapMethods(FolderDoor.Path, [HttpMethods.Post], context => player.Door.AnswerAsync(context, player.LogRefusal)).WithMetadata(_public);
        Get(app, $"/lib/{{folder}}/{Library}", context => SendToFrameAsync(context, player)).WithMetadata(_public, new Foreign());
        MapPages(app, player);
        MapApi(app, player);
    }

    private static void MapPages(IEndpointRouteBuilder app, PlayerServices player)
    {
        Get(app, "/", context => SendPageAsync(context, PageShell.WriteContents)).WithMetadata(_page);
        Get(app, "/lesson/{course}/{name}", context => WithLesson(context, player, entry => SendPageAsync(context, writer => LessonPage.Write(writer, entry, player.Sessions.NotebookOf(entry), player.Library)))).WithMetadata(_page);
        Get(app, "/assets/{**path}", context => player.Assets.SendAsync(context, (string?)context.GetRouteValue("path") ?? "")).WithMetadata(_page);
        Get(app, $"/{PictureStore.Folder}/{{name}}", context => SendPictureAsync(context, player)).WithMetadata(_page);
        Get(app, $"/lib/{Library}", context => AssetStore.SendFileAsync(context, player.Plotly)).WithMetadata(_page);
        Get(app, "/frame", context => SendFrameAsync(context, player)).WithMetadata(_page);
    }

    private static void MapApi(IEndpointRouteBuilder app, PlayerServices player)
    {
        Get(app, "/api/course", context => SendJsonAsync(context, player.Overview.Read(player.Sessions.IsOpen), PlayerJson.Default.CourseView));
        Get(app, "/api/lesson/{course}/{name}", context => WithLesson(context, player, entry => SendJsonAsync(context, player.Overview.ReadLesson(entry, player.Sessions.NotebookOf(entry)), PlayerJson.Default.LessonView)));
        Get(app, "/api/section/{course}/{name}", context => WithLesson(context, player, entry => SendSectionAsync(context, player, entry)));
        Get(app, "/api/leftover", context => SendJsonAsync(context, player.Sessions.Leftover(), PlayerJson.Default.LeftoverView));
        Get(app, "/api/search", context => SendJsonAsync(context, player.Search.Find(context.Request.Query["q"].ToString()), PlayerJson.Default.SearchView));
        Get(app, "/api/status", context => SendJsonAsync(context, StatusView.Of(player), PlayerJson.Default.StatusView));
        Get(app, "/export/{course}/{name}/page", context => WithLesson(context, player, entry => player.Export.SendPageAsync(context, entry)));
        Get(app, "/export/{course}/{name}/notebook", context => WithLesson(context, player, entry => player.Export.SendNotebookAsync(context, entry)));
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

    private static Task SendSectionAsync(HttpContext context, PlayerServices player, NotebookEntry entry)
    {
        if (LessonSection.Find(entry, player.Sessions.NotebookOf(entry), context.Request.Query["id"].ToString(), player.Library) is { } section)
            return SendJsonAsync(context, section, PlayerJson.Default.LessonSection);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task SendPictureAsync(HttpContext context, PlayerServices player)
    {
        var name = (string?)context.GetRouteValue("name");
        if (PictureStore.Files(player.Repository.Root).FirstOrDefault(f => Path.GetFileName(f) == name) is { } file)
            return AssetStore.SendFileAsync(context, file);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // The frame may have one file of the player, under a name that no other site knows.
    private static async Task SendFrameAsync(HttpContext context, PlayerServices player)
    {
        var library = $"/lib/{player.Secrets.Library}/{Library}";
        Policies.ApplyToFrame(context.Response, player.Site.OriginOf(context.Request.Host.Value ?? "", context.Connection.LocalPort), library);
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = await File.ReadAllTextAsync(player.Assets.PathOf("frame.html"), context.RequestAborted);
        await context.Response.WriteAsync(html.Replace($"/lib/{Library}", library, StringComparison.Ordinal), context.RequestAborted);
    }

    private static Task SendToFrameAsync(HttpContext context, PlayerServices player)
    {
        if (!Secrets.Same(player.Secrets.Library, (string?)context.GetRouteValue("folder")))
        {
            Neighbours.HangUp(context);
            return Task.CompletedTask;
        }
        Policies.ApplyToLibrary(context.Response);
        return AssetStore.SendFileAsync(context, player.Plotly);
    }
}
