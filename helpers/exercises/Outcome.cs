using System.Net;

namespace Course.Helpers;

/// <summary>A check's result as html: verdict and task, what was found, expected beside actual, and the hint.</summary>
internal static class Outcome
{
    private const string Cell = "style=\"text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0\"";

    public static string Html(CheckResult result)
    {
        var hint = result.Hint == null ? "" : $"<div><em>{Notes.Html(result.Hint)}</em></div>";
        return $"<div><strong>{Title(result.Verdict)}: {Notes.Html(result.Title)}.</strong> {Notes.Html(result.Message)}</div>" +
            $"{Comparison(result)}{hint}";
    }

    /// <summary>For programs that keep the learner's progress.</summary>
    public static string Data(CheckResult result) => $"data-exercise=\"{result.ExerciseId}\" data-verdict=\"{Name(result.Verdict)}\"";

    // The label holds the whole for those who do not go through a table cell by cell.
    private static string Comparison(CheckResult result)
    {
        if (result is { Expected: null, Actual: null })
            return "";
        var (expected, actual) = (result.Expected ?? Wording.Nothing, result.Actual ?? Wording.Nothing);
        return $"<table style=\"border-collapse:collapse;margin:.3em 0\" aria-label=\"{WebUtility.HtmlEncode(Wording.Comparison(expected, actual))}\">" +
            $"<thead><tr><th scope=\"col\" {Cell}>{Wording.Expected}</th><th scope=\"col\" {Cell}>{Wording.Actual}</th></tr></thead>" +
            $"<tbody><tr><td {Cell}>{Notes.Html(expected)}</td><td {Cell}>{Notes.Html(actual)}</td></tr></tbody></table>";
    }

    private static string Title(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Wording.Passed,
        Verdict.Almost => Wording.Almost,
        _ => Wording.NotYet,
    };

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Almost => "almost",
        _ => "not-yet",
    };
}
