namespace Course.Packages;

/// <summary>The answer to a whole set of requests: what a kernel needs to compile and to run.</summary>
/// <param name="Packages">One entry for each request, in the order asked.</param>
/// <param name="References">Full paths of the assemblies to compile against; each simple name once.</param>
/// <param name="RuntimeAssemblies">Full paths of the assemblies to load; each simple name once.</param>
/// <param name="NativeFolders">Folders in which native libraries are looked for.</param>
public sealed record PackageResolution(
    IReadOnlyList<ResolvedPackage> Packages,
    IReadOnlyList<string> References,
    IReadOnlyList<string> RuntimeAssemblies,
    IReadOnlyList<string> NativeFolders)
{
    /// <summary>The answer to no request.</summary>
    public static PackageResolution Empty { get; } = new([], [], [], []);
}
