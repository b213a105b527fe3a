namespace Course.Exercises;

/// <summary>What a check thinks of an answer.</summary>
public enum AnswerVerdict
{
    /// <summary>Something is missing, or wrong.</summary>
    NotYet,

    /// <summary>It does what was wanted, but for one thing.</summary>
    Almost,

    /// <summary>It serves: the exercise is solved.</summary>
    Passed,
}
