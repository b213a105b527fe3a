using System.Net;
using System.Text.RegularExpressions;

namespace Course.Helpers;

/// <summary>Short remarks in a cell's output: they follow the reader's theme, and read as plain sentences without it.</summary>
internal static partial class Notes
{
    private const string Blue = "#0072B2", Green = "#009E73", Orange = "#E69F00", Sky = "#56B4E9";

    public static void Info(string text) => Show("info", Blue, Html(text));

    public static void Skipped(string text) => Show("skipped", Orange, Html(text));

    /// <summary>A check's result; the data attributes are for programs that keep the learner's progress.</summary>
    public static void Outcome(CheckResult result) =>
        Show("check", ColourOf(result.Verdict), Helpers.Outcome.Html(result), Helpers.Outcome.Data(result));

    /// <summary>Text with `code` and *emphasis* in it as html.</summary>
    public static string Html(string text)
    {
        var code = Code().Replace(WebUtility.HtmlEncode(text.Trim()), "<code>$1</code>");
        return Emphasis().Replace(code, "<em>$1</em>").Replace("\n", "<br>", StringComparison.Ordinal);
    }

    private static string ColourOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Green,
        Verdict.Almost => Sky,
        _ => Orange,
    };

    private static void Show(string kind, string colour, string html, string data = "") => Kernel.display(Kernel.HTML(
        $"<div class=\"course-note course-{kind}\" {data} role=\"note\" " +
        $"style=\"border-left:4px solid {colour};padding:.4em .8em;margin:.3em 0\">{html}</div>"));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\w`>])\*(\w[^*<]*)\*")]
    private static partial Regex Emphasis();
}
