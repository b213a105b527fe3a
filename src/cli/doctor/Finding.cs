namespace Course.Doctor;

/// <summary>How something that the course uses stands.</summary>
public enum FindingState
{
    /// <summary>It is there, and as it should be.</summary>
    Ok,

    /// <summary>It is there, and something about it is worth knowing.</summary>
    Attention,

    /// <summary>It is not there, or cannot be used.</summary>
    Missing,
}

/// <summary>One line of the doctor's.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="State">How it stands.</param>
/// <param name="Says">What was found.</param>
/// <param name="Fix">What to do about it; null where there is nothing to do.</param>
/// <param name="StopsRun">Whether <c>course run</c> fails as long as this is so.</param>
public sealed record Finding(string Subject, FindingState State, string Says, string? Fix = null, bool StopsRun = false)
{
    /// <summary>It is as it should be.</summary>
    public static Finding Ok(string subject, string says) => new(subject, FindingState.Ok, says);

    /// <summary>A run works, with a limit.</summary>
    public static Finding Attention(string subject, string says, string? fix) => new(subject, FindingState.Attention, says, fix);

    /// <summary>It is not there, and a run works without it.</summary>
    public static Finding Missing(string subject, string says, string fix) => new(subject, FindingState.Missing, says, fix);

    /// <summary>It is not there, and no run works without it.</summary>
    public static Finding Stops(string subject, string says, string fix) => new(subject, FindingState.Missing, says, fix, StopsRun: true);
}
