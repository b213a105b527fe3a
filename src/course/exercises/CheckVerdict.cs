using System.Text.RegularExpressions;

namespace Course.Exercises;

/// <summary>What a check said, read from the marks that it leaves in its output: the one way in which programs learn of it.</summary>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="Verdict">What it thinks of the answer.</param>
/// <param name="Html">The words, with the hint for a known mistake.</param>
public sealed partial record CheckVerdict(string ExerciseId, AnswerVerdict Verdict, string Html)
{
    /// <summary>Whether the answer serves.</summary>
    public bool Passed => Verdict == AnswerVerdict.Passed;

    /// <summary>Reads an output; null where no check made it.</summary>
    public static CheckVerdict? Read(string html)
    {
        var match = Mark().Match(html);
        return match.Success ? new CheckVerdict(match.Groups["id"].Value, ToVerdict(match.Groups["verdict"].Value), html) : null;
    }

    private static AnswerVerdict ToVerdict(string name) => name switch
    {
        "passed" => AnswerVerdict.Passed,
        "almost" => AnswerVerdict.Almost,
        _ => AnswerVerdict.NotYet,
    };

    [GeneratedRegex("""data-exercise="(?<id>[^"]+)" data-verdict="(?<verdict>passed|almost|not-yet)"\s*""")]
    private static partial Regex Mark();
}
