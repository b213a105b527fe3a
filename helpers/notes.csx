// Short remarks in a cell's output: they follow the reader's theme, and read as plain sentences without it.

static class Notes
{
    const string Blue = "#0072B2", Green = "#009E73", Orange = "#E69F00";

    public static void Info(string text) => Show("info", Blue, Html(text));

    public static void Good(string title, string text) => Show("good", Green, $"<strong>{Html(title)}.</strong> {Html(text)}");

    public static void Skipped(string text) => Show("skipped", Orange, Html(text));

    /// Shows html in a bar of the given colour; data is a list of data-… attributes for programs that read the page.
    public static void Show(string kind, string colour, string html, string data = "") =>
        display(HTML(
            $"<div class=\"course-note course-{kind}\" {data} role=\"note\" " +
            $"style=\"border-left:4px solid {colour};padding:.4em .8em;margin:.3em 0\">{html}</div>"));

    /// Text with `code` and *emphasis* in it as html.
    public static string Html(string text)
    {
        var code = Regex.Replace(WebUtility.HtmlEncode(text.Trim()), "`([^`]+)`", "<code>$1</code>");
        return Regex.Replace(code, @"(?<![\w`>])\*(\w[^*<]*)\*", "<em>$1</em>").Replace("\n", "<br>");
    }
}
