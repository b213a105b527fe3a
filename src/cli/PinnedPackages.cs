using Course.Packages;
using Course.Pins;

namespace Course.Cli;

/// <summary>The packages that the course's notebooks ask for, in the versions that <c>pins.toml</c> says.</summary>
internal static class PinnedPackages
{
    private const string Asked = "#r \"nuget:";

    /// <summary>Each pin that stands in a line with <c>#r "nuget: …"</c>; none where the pins cannot be read: <c>course check</c> says why.</summary>
    public static IReadOnlyList<PackageRequest> Of(string root)
    {
        try
        {
            return [.. PinFile.Read(root).Pins.Where(p => p.Places.Any(place => place.Text.StartsWith(Asked, StringComparison.Ordinal))).Select(p => new PackageRequest(p.Name, p.Version))];
        }
        catch (PinException)
        {
            return [];
        }
    }
}
