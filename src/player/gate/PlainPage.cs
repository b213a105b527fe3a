using Microsoft.AspNetCore.Http;

namespace Course.Player.Gate;

/// <summary>A page of a few words that needs no other file.</summary>
internal static class PlainPage
{
    /// <summary>Writes it.</summary>
    /// <param name="response">Gets the page.</param>
    /// <param name="title">For window and heading.</param>
    /// <param name="html">What stands below the heading.</param>
    /// <param name="head">More for the head.</param>
    public static Task WriteAsync(HttpResponse response, string title, string html, string head = "")
    {
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(
            $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">{{head}}
            <title>{{title}} · JetStream course</title>
            <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 3rem auto; padding: 0 1rem }</style>
            <main><h1>{{title}}</h1>{{html}}</main>
            </html>
            """);
    }
}
