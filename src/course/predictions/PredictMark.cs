using System.Text.RegularExpressions;
using Course.Reports.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Predictions;

/// <summary>A place in prose that asks for a prediction, and the answers under it.</summary>
/// <param name="Paragraph">The paragraph with <c>**Predict:**</c>, which ends with the question.</param>
/// <param name="Answers">The list that follows at once; null for an open question, also for a numbered list of those.</param>
internal sealed partial record PredictMark(ParagraphBlock Paragraph, ListBlock? Answers)
{
    private const string Word = "Predict:";

    /// <summary>The answers that can be chosen: those of one line.</summary>
    public IReadOnlyList<ParagraphBlock> Lines =>
        [.. (Answers ?? Enumerable.Empty<Block>()).Select(i => i is ListItemBlock { Count: 1 } and [ParagraphBlock line] ? line : null).OfType<ParagraphBlock>()];

    /// <summary>All of a cell's, in order.</summary>
    public static IEnumerable<PredictMark> In(MarkdownDocument prose) =>
        prose.Index().Where(b => b.Item is ParagraphBlock paragraph && IsPredict(paragraph))
            .Select(b => new PredictMark((ParagraphBlock)b.Item, prose.ElementAtOrDefault(b.Index + 1) is ListBlock { IsOrdered: false } list ? list : null));

    /// <summary>Whether the paragraph ends with a question, be its marks and its blanks as they may.</summary>
    /// <param name="question">The manifest's <c>asks</c>.</param>
    public bool Asks(string question) => Words(Paragraph).EndsWith(Plain(question), StringComparison.OrdinalIgnoreCase);

    private static bool IsPredict(ParagraphBlock paragraph) => paragraph.Inline?.Descendants<EmphasisInline>()
        .Any(e => e.DelimiterCount == 2 && e.FirstChild?.ToString() == Word) == true;

    private static string Plain(string markdown) =>
        string.Join(' ', MarkdownText.Parse(markdown).Descendants<ParagraphBlock>().Select(Words));

    private static string Words(LeafBlock block) => Blanks().Replace(MarkdownText.PlainText(block), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
