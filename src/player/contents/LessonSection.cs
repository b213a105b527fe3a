using Course.Documents;
using Course.Manifests;
using Course.Player.Pages;
using Course.Reports.Pages;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Player.Contents;

/// <summary>A heading of a lesson with what stands below it, such as a term of the glossary.</summary>
/// <param name="Title">The heading's words.</param>
/// <param name="Html">What stands below it, up to the next heading.</param>
/// <param name="Href">Its address in the player.</param>
internal sealed record LessonSection(string Title, string Html, string Href)
{
    /// <summary>Finds it; null where the notebook has no heading of that id.</summary>
    public static LessonSection? Find(NotebookEntry entry, Notebook notebook, string id, CourseLibrary library)
    {
        var here = WordsHere.Of(notebook);
        var prose = new Prose(here);
        foreach (var document in here.Cells.Where(c => c.Language == "markdown").Select(c => prose[c]))
        {
            if (document.OfType<HeadingBlock>().FirstOrDefault(h => h.GetAttributes().Id == id) is { } heading)
                return new(MarkdownText.PlainText(heading), ProseHtml.Of(Below(heading, document), entry, library), $"{CourseLibrary.AddressOf(entry)}#{Uri.EscapeDataString(id)}");
        }
        return null;
    }

    private static MarkdownDocument Below(HeadingBlock heading, MarkdownDocument document)
    {
        var blocks = document.SkipWhile(b => b != heading).Skip(1).TakeWhile(b => b is not HeadingBlock).ToList();
        var below = new MarkdownDocument();
        foreach (var block in blocks)
        {
            document.Remove(block);
            below.Add(block);
        }
        return below;
    }
}
