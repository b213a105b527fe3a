namespace Course.Helpers;

/// <summary>What a check thinks of an answer.</summary>
public enum Verdict
{
    /// <summary>Something is missing, or wrong.</summary>
    NotYet,

    /// <summary>It does what was wanted, but for one thing.</summary>
    Almost,

    /// <summary>It serves.</summary>
    Passed,
}
