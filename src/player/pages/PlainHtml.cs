using System.Text;
using System.Text.RegularExpressions;
using Course.Reports.Pages;

namespace Course.Player.Pages;

/// <summary>
/// Html that stands in a lesson's prose, as the player shows it: elements that only mark up text stay, without what could act or look elsewhere;
/// comments go; all else is text. The page's policy holds too, but it stops neither a refresh to another site nor a form.
/// </summary>
internal static partial class PlainHtml
{
    private static readonly HashSet<string> _elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "details", "summary", "code", "kbd", "samp", "pre", "b", "strong", "i", "em", "s", "u", "sub", "sup", "small", "mark", "br", "hr", "p", "div", "span",
        "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
    };

    /// <summary>Makes it harmless.</summary>
    public static string Of(string html)
    {
        var made = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var next = html.IndexOf('<', at);
            made.Append(html, at, (next < 0 ? html.Length : next) - at);
            at = next < 0 ? html.Length : next + Take(html, next, made);
        }
        return made.ToString();
    }

    // From a < on: a comment, an element's tag, or text that only begins like one. Gives how much was taken.
    private static int Take(string html, int at, StringBuilder made)
    {
        if (Comment().Match(html, at) is { Success: true } comment)
            return comment.Length;
        if (Tag().Match(html, at) is { Success: true } tag && _elements.Contains(tag.Groups["name"].Value))
        {
            made.Append('<').Append(tag.Groups["end"].Value).Append(tag.Groups["name"].Value);
            foreach (var attribute in Kept().Matches(tag.Groups["attributes"].Value).Select(m => m.Value))
                made.Append(attribute);
            made.Append('>');
            return tag.Length;
        }
        made.Append(Html.Escape("<"));
        return 1;
    }

    [GeneratedRegex(@"\G<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""\G<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?:open|lang="[a-zA-Z-]*"|title="[^"<>]*"|(?:col|row)span="\d+")(?=\s|$)""")]
    private static partial Regex Kept();
}
