using Course.Manifests;
using Course.Player.Contents;
using Course.Reports.Pages;
using Markdig.Syntax;

namespace Course.Player.Pages;

/// <summary>Words in Markdown as the player shows them: links lead to its pages, and nothing in them can act.</summary>
internal static class ProseHtml
{
    /// <summary>A part of a lesson.</summary>
    public static string Of(MarkdownDocument document, NotebookEntry entry, CourseLibrary library)
    {
        using var text = new StringWriter { NewLine = "\n" };
        MarkdownText.Write(text, document, url => LessonLinks.Redirect(url, entry, library));
        return CleanHtml.Of(text.ToString());
    }

    /// <summary>What a learner has written: its links begin where the lesson's do.</summary>
    public static string OfNote(string markdown, NotebookEntry entry, CourseLibrary library)
    {
        try
        {
            return Of(MarkdownText.Parse(markdown), entry, library);
        }
        catch (ArgumentException)
        {
            // Nested too deeply for Markdig.
            return $"<pre>{Html.Escape(markdown)}</pre>";
        }
    }
}
