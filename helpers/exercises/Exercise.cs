namespace Course.Helpers;

/// <summary>
/// One exercise as notebooks/course.toml has it. A check ends with one of its verdicts; expected and actual stand side by side under the
/// message, and say in a few words what was wanted and what is there.
/// </summary>
internal sealed record Exercise(
    string Id, string Title, IReadOnlyList<string> Hints, string Solution, string Why, IReadOnlyList<WrongAnswer> WrongAnswers)
{
    /// <summary>Other solutions, in order.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    public CheckResult Pass(string message, string? expected = null, string? actual = null) =>
        Result(Verdict.Passed, message, expected, actual, hint: null);

    /// <summary>Right but for one thing. The hint is made from what the server holds.</summary>
    public CheckResult Almost(string message, string? expected = null, string? actual = null, string? hint = null) =>
        Result(Verdict.Almost, message, expected, actual, hint);

    /// <summary>Not done, or an answer that nobody foresaw. The hint is made from what the server holds.</summary>
    public CheckResult NotYet(string message, string? expected = null, string? actual = null, string? hint = null) =>
        Result(Verdict.NotYet, message, expected, actual, hint);

    /// <summary>A known wrong answer: the hint is the one written for it in the manifest. One that is nearly right can be called so.</summary>
    public CheckResult Mistake(string wrongAnswer, string message, string? expected = null, string? actual = null, bool isAlmost = false)
    {
        var known = WrongAnswers.FirstOrDefault(w => w.Id == wrongAnswer)
            ?? throw new KeyNotFoundException(Wording.UnknownMistake(Id, wrongAnswer));
        return Result(isAlmost ? Verdict.Almost : Verdict.NotYet, message, expected, actual, known.Hint);
    }

    private CheckResult Result(Verdict verdict, string message, string? expected, string? actual, string? hint) =>
        new(Id, Title, verdict, message) { Expected = expected, Actual = actual, Hint = hint };
}
