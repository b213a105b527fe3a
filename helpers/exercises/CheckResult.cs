namespace Course.Helpers;

/// <summary>What a check found, of the exercise with this id and title; Message says what is there and what was wanted.</summary>
public sealed record CheckResult(string ExerciseId, string Title, Verdict Verdict, string Message)
{
    /// <summary>What helps with this answer; null where nothing is known of it.</summary>
    public string? Hint { get; init; }

    /// <summary>What was wanted, to be shown beside Actual; null where the message says all.</summary>
    public string? Expected { get; init; }

    /// <summary>What is there.</summary>
    public string? Actual { get; init; }

    /// <summary>Whether the exercise is solved.</summary>
    public bool Passed => Verdict == Verdict.Passed;
}
