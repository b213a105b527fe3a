using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Reports.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Player.Contents;

/// <summary>What a lesson's notebook says of itself, beside its text.</summary>
/// <param name="Sections">Ids of its sections, in order.</param>
/// <param name="Cells">Names, by what the notebook has in them, the cells that a reader runs: neither checks nor hints.</param>
/// <param name="Before">The lessons that it builds on, as its opening says.</param>
internal sealed record LessonFacts(IReadOnlyList<string> Sections, IReadOnlySet<string> Cells, IReadOnlyList<NotebookEntry> Before)
{
    private const string Lead = "before it:";

    /// <summary>Reads them.</summary>
    public static LessonFacts Of(NotebookEntry entry, Notebook notebook, CourseLibrary library) => new(
        [.. new Prose(WordsHere.Of(notebook)).Headings.Where(h => h.Level == 2).Select(h => h.Id)],
        CellsOf(entry, notebook),
        [.. LinksOf(notebook).Select(url => library.FindLinked(url, entry)).OfType<NotebookEntry>().Where(e => e != entry).Distinct()]);

    private static HashSet<string> CellsOf(NotebookEntry entry, Notebook notebook)
    {
        var others = ExerciseCells.In(notebook, entry.Exercises).SelectMany(e => (Cell[])[e.Cells.Check, e.Cells.Hints]).ToHashSet();
        return [.. notebook.Cells.Where(c => c.Language != "markdown" && !others.Contains(c)).Select(NotebookVersion.Of)];
    }

    // "About 25 minutes · before it: [4a](…), [7b](…)"; "nothing, though [4a](…) helps" names none.
    private static IEnumerable<string> LinksOf(Notebook notebook)
    {
        var opening = notebook.Cells.TakeWhile(c => c.Language == "markdown").SelectMany(c => MarkdownText.Parse(c.Source).OfType<ParagraphBlock>());
        if (opening.FirstOrDefault(p => MarkdownText.PlainText(p).Contains(Lead, StringComparison.Ordinal)) is not { } paragraph)
            return [];
        var said = MarkdownText.PlainText(paragraph);
        return said[(said.IndexOf(Lead, StringComparison.Ordinal) + Lead.Length)..].TrimStart().StartsWith("nothing", StringComparison.Ordinal)
            ? [] : paragraph.Inline!.Descendants<LinkInline>().Select(l => l.Url).OfType<string>();
    }
}
