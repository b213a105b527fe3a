namespace Course.Packages;

/// <summary>How a restore ended: three results that are never mixed up, and the request's own faults.</summary>
internal abstract record RestoreOutcome
{
    private RestoreOutcome() { }

    /// <summary>Everything is there.</summary>
    public sealed record There(RestoredSet Set) : RestoreOutcome;

    /// <summary>The registry says that it has no such packages or versions, and nothing else went wrong.</summary>
    /// <param name="Packages">Each with NuGet's own words.</param>
    public sealed record Absent(IReadOnlyList<AbsentPackage> Packages) : RestoreOutcome;

    /// <summary>The registry could not be used, or what came from it could not.</summary>
    public sealed record Broken(string Message) : RestoreOutcome;

    /// <summary>The packages are there, but do not go together or do not fit this framework.</summary>
    public sealed record Conflict(string Message) : RestoreOutcome;
}

/// <summary>A package that the registry says it does not have.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Reason">NuGet's own words, in one line.</param>
internal sealed record AbsentPackage(string Id, string Reason);
