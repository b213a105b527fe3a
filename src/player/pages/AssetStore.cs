using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Course.Player.Pages;

/// <summary>The front-end's files. What its build has made can be had by its exact name, and nothing else: no path of a request reaches the disk.</summary>
/// <param name="folder">Where the build puts it, with a file that is as old as the build.</param>
internal sealed class AssetStore(string folder)
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

    private (DateTime Built, Dictionary<string, string> Files) _known = (DateTime.MinValue, []);

    /// <summary>Where a file of the build is.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Answers with a file.</summary>
    public Task SendAsync(HttpContext context, string name)
    {
        var built = File.GetLastWriteTimeUtc(Path.Combine(folder, ".built"));
        if (built != _known.Built)
            _known = (built, List(folder));
        if (_known.Files.TryGetValue(name, out var path))
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

    // Links are left out, so that nothing outside the folder is served.
    private static Dictionary<string, string> List(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => _types.ContainsKey(f.Extension))
            .ToDictionary(f => Path.GetRelativePath(folder, f.FullName).Replace('\\', '/'), f => f.FullName, StringComparer.Ordinal)
        : [];
}
