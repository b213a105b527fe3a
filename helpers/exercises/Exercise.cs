namespace Course.Helpers;

/// <summary>One exercise as notebooks/course.toml has it.</summary>
internal sealed record Exercise(
    string Id, string Title, IReadOnlyList<string> Hints, string Solution, string Why, IReadOnlyList<WrongAnswer> WrongAnswers)
{
    /// <summary>Other solutions, in order.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    public CheckResult Pass(string message) => new(Id, true, message, null);

    public CheckResult NotYet(string message) => new(Id, false, message, null);

    /// <summary>A known wrong answer: the hint is the one written for it in the manifest.</summary>
    public CheckResult Mistake(string wrongAnswer, string message)
    {
        var known = WrongAnswers.FirstOrDefault(w => w.Id == wrongAnswer)
            ?? throw new KeyNotFoundException(Wording.UnknownMistake(Id, wrongAnswer));
        return new(Id, false, message, known.Hint);
    }
}
