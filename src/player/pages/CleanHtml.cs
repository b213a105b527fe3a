using Ganss.Xss;

namespace Course.Player.Pages;

/// <summary>
/// A lesson's prose as the player shows it: what marks up text stays, what could act or look elsewhere goes. The page's policy holds too, but it
/// stops neither a refresh to another site nor a form.
/// </summary>
internal static class CleanHtml
{
    private static readonly string[] _elements =
    [
        "a", "b", "blockquote", "br", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input",
        "kbd", "li", "mark", "ol", "p", "pre", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ];

    private static readonly string[] _attributes = ["alt", "checked", "class", "colspan", "disabled", "href", "id", "lang", "open", "rowspan", "src", "start", "title", "type"];

    private static readonly HtmlSanitizer _sanitizer = New();

    /// <summary>Makes it harmless.</summary>
    public static string Of(string html) => _sanitizer.Sanitize(html);

    private static HtmlSanitizer New()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(_elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(_attributes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
        });
        // A task list's boxes stay; anything else that could be filled in goes.
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Html.Dom.IHtmlInputElement { Type: not "checkbox" } field)
                field.Remove();
        };
        return sanitizer;
    }
}
