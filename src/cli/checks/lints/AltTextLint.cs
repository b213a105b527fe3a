using System.Text.RegularExpressions;
using Course.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Checks;

/// <summary>A picture that says nothing to those who do not see it.</summary>
internal static partial class AltTextLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        file.Prose.SelectMany(p => Images(file, p).Concat(Fences(file, p)).Concat(Marks(file, p)))
            .Concat(file is CheckedFile.Notebook notebook ? notebook.Content.Cells.SelectMany(c => InCell(file, c)) : []);

    private static IEnumerable<Fault> Images(CheckedFile file, ProseText prose) =>
        from image in prose.All<LinkInline>()
        where image.IsImage && !image.Descendants<LiteralInline>().Any(l => l.Content.ToString().Trim().Length > 0)
        select file.Fault(prose.LineOf(image), $"the image {image.Url} has no alternative text",
            "say between the brackets what it shows: `![…](…)`");

    private static IEnumerable<Fault> Fences(CheckedFile file, ProseText prose) =>
        from fence in prose.All<FencedCodeBlock>()
        where fence.Info == "mermaid" && Mermaid(fence.Lines.ToString())
        select Untold(file, prose.LineOf(fence));

    private static IEnumerable<Fault> Marks(CheckedFile file, ProseText prose) =>
        prose.All<HtmlBlock>().SelectMany(b => InHtml(file, b.Lines.ToString(), prose.LineOf(b)))
            .Concat(prose.All<HtmlInline>().SelectMany(i => InHtml(file, i.Tag, prose.LineOf(i))));

    private static IEnumerable<Fault> InCell(CheckedFile file, Cell cell) => cell.Language switch
    {
        "html" => InHtml(file, cell.Source, cell.FirstLine),
        "mermaid" when Mermaid(cell.Source) => [Untold(file, cell.FirstLine)],
        _ => [],
    };

    private static bool Mermaid(string source) => !source.Contains("accTitle", StringComparison.Ordinal)
        || !source.Contains("accDescr", StringComparison.Ordinal);

    private static Fault Untold(CheckedFile file, int line) =>
        file.Fault(line, "the diagram says nothing to those who do not see it", "give it `accTitle: …` and `accDescr: …`");

    private static IEnumerable<Fault> InHtml(CheckedFile file, string html, int firstLine)
    {
        foreach (Match tag in Pictures().Matches(html))
        {
            var line = firstLine + html.AsSpan(0, tag.Index).Count('\n');
            if (tag.Groups["name"].Value.Equals("img", StringComparison.OrdinalIgnoreCase) && !Alternative().IsMatch(tag.Value))
                yield return file.Fault(line, "an <img> has no alternative text", "give it alt=\"…\", empty where it only decorates");
            if (tag.Groups["name"].Value.Equals("svg", StringComparison.OrdinalIgnoreCase) && !Label().IsMatch(tag.Value))
                yield return file.Fault(line, "an <svg> has no name",
                    "give it role=\"img\" and aria-label=\"…\", or aria-hidden=\"true\" where it only decorates");
        }
    }

    [GeneratedRegex(@"<(?<name>img|svg)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\balt\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"\b(aria-label|aria-labelledby|aria-hidden)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
