using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Course.Player.Pages;

/// <summary>The front-end's files. What was there when the player started can be had by its exact name, and nothing else: no path of a request reaches the disk.</summary>
internal sealed class AssetStore
{
    private static readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
        [".json"] = "application/json",
    };

    private readonly Dictionary<string, string> _files;

    /// <summary>Lists a folder; links in it are left out, so that nothing outside it is served.</summary>
    public AssetStore(string folder) => _files = Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => _types.ContainsKey(f.Extension))
            .ToDictionary(f => Path.GetRelativePath(folder, f.FullName).Replace('\\', '/'), f => f.FullName, StringComparer.Ordinal)
        : [];

    /// <summary>Whether the front-end was built.</summary>
    public bool IsBuilt => _files.ContainsKey("lesson.js");

    /// <summary>Answers with a file.</summary>
    public Task SendAsync(HttpContext context, string name)
    {
        if (_files.TryGetValue(name, out var path))
            return SendFileAsync(context, path);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Answers with a file; a browser that has it is told so.</summary>
    public static async Task SendFileAsync(HttpContext context, string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var tag = $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers[HeaderNames.IfNoneMatch].ToString() == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = _types[file.Extension];
        context.Response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.SendFileAsync(path, context.RequestAborted);
    }
}
