namespace Course.Packages;

/// <summary>Packages could not be resolved; the message says what, why and what to do.</summary>
/// <param name="failure">Which of the results that are never mixed up.</param>
/// <param name="message">One or more lines for the reader.</param>
public sealed class PackageException(PackageFailure failure, string message) : Exception(message)
{
    /// <summary>What kind of failure it is.</summary>
    public PackageFailure Failure { get; } = failure;
}

/// <summary>Why packages could not be resolved.</summary>
public enum PackageFailure
{
    /// <summary>The registry says that it has no such package or version, and no offline subset serves.</summary>
    Absent,

    /// <summary>The registry could not be reached, or what it sent could not be used.</summary>
    Unreachable,

    /// <summary>The request itself cannot be met: no id, a bad version, or a second version of one package.</summary>
    Request,
}
