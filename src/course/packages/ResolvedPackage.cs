namespace Course.Packages;

/// <summary>A requested package that is there.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">The version that serves.</param>
/// <param name="Source"><see cref="PackageSources.NuGet"/> or <see cref="PackageSources.Offline"/>.</param>
/// <param name="Reason">Why the offline subset serves, or another version than asked for, in plain words; null where NuGet has what was asked for.</param>
public sealed record ResolvedPackage(string Id, string Version, string Source, string? Reason = null);

/// <summary>Where a package can come from.</summary>
public static class PackageSources
{
    /// <summary>Restored through the user's NuGet configuration.</summary>
    public const string NuGet = "nuget";

    /// <summary>The subset that this repository builds from <c>offline/</c>.</summary>
    public const string Offline = "offline";
}
