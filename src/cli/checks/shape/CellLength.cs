using System.Text.RegularExpressions;
using Course.Documents;
using Course.Exercises;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Checks;

/// <summary>How long a cell is: code in lines that are not empty, prose in words that a reader sees outside of tables and fences.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsCode">Whether lines are counted, not words.</param>
/// <param name="Length">How many there are.</param>
internal sealed partial record CellLength(Cell Cell, bool IsCode, int Length)
{
    /// <summary>The most lines of code.</summary>
    public const int MostLines = 12;

    /// <summary>The most words of prose.</summary>
    public const int MostWords = 60;

    /// <summary>Whether there are too many.</summary>
    public bool IsOver => Length > (IsCode ? MostLines : MostWords);

    /// <summary>
    /// The cells that have a limit: those of numbered lessons, and of every notebook with an exercise. An exercise's own three are free, and
    /// so are programs and the reference.
    /// </summary>
    public static IEnumerable<CellLength> Of(CheckedFile.Notebook notebook)
    {
        var exercises = notebook.Entry?.Exercises ?? [];
        if (!notebook.IsLesson && exercises.Count == 0)
            return [];
        var free = ExerciseCells.In(notebook.Content, exercises).SelectMany(e => e.Cells.All).Select(c => c.Index).ToHashSet();
        var text = new LessonText(notebook);
        return text.Cells.Where(c => !free.Contains(c.Index)).Select(c => text.ProseOf(c) is { } prose
            ? new CellLength(c, false, Words(prose.Document))
            : new CellLength(c, true, c.Source.Split('\n').Count(l => !string.IsNullOrWhiteSpace(l))));
    }

    private static int Words(Block block) => block switch
    {
        Table or CodeBlock => 0,
        ContainerBlock parts => parts.Sum(Words),
        HtmlBlock html => Count(Tag().Replace(html.Lines.ToString(), " ")),
        LeafBlock { Inline: { } inline } => Count(string.Concat(inline.Select(Visible))),
        _ => 0,
    };

    // A picture's text is for those who do not see it; a link is its words.
    private static string Visible(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } => "",
        ContainerInline parts => string.Concat(parts.Select(Visible)),
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => " ",
    };

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
