using System.Text;
using Course.Manifests;
using Course.Player.Contents;
using Course.Player.Lessons;
using Course.Player.Outputs;
using Course.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Course.Player.Export;

/// <summary>A lesson as a file, with the learner's edits, own cells and outputs.</summary>
/// <param name="library">Has the lessons.</param>
/// <param name="sessions">Know what the learner has made of them.</param>
internal sealed class LessonExport(CourseLibrary library, LessonSessions sessions)
{
    private readonly CellExport _cells = new(new ChartWriter(library.Root));

    /// <summary>Answers with one page that opens without a network.</summary>
    public Task SendPageAsync(HttpContext context, NotebookEntry entry) => SendAsync(context, $"{entry.Name}.html", "text/html; charset=utf-8",
        writer => LonePage.Write(writer, RunOf(entry), library.LessonOf(entry), library.Root, DateTimeOffset.Now));

    /// <summary>Answers with a notebook for Jupyter.</summary>
    public Task SendNotebookAsync(HttpContext context, NotebookEntry entry) => SendAsync(context, $"{entry.Name}.ipynb", "application/x-ipynb+json",
        writer => IpynbWriter.Write(writer, NotebookLinks.ToJupyter(RunOf(entry)), library.Root));

    private NotebookRun RunOf(NotebookEntry entry) => sessions.Open(entry).ToRun(_cells);

    // As a file, never as a page of the player: what cells have shown would be at home here.
    private static async Task SendAsync(HttpContext context, string name, string type, Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text.ToString(), Encoding.UTF8, context.RequestAborted);
    }
}
