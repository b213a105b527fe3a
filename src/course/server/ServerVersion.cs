using System.Text.RegularExpressions;

namespace Course.Servers;

/// <summary>Which releases of nats-server the course runs on.</summary>
internal static partial class ServerVersion
{
    /// <summary>The oldest one; scripts/nats-server.sh says the same, and a test holds the two together.</summary>
    public const string Needed = "2.12";

    /// <summary>Whether a release is older than <see cref="Needed"/>. One that shows no number, as a build of somebody's own may, is not.</summary>
    /// <param name="version">As the server says it, such as 2.15.1, v2.12.0-beta.1 or 2.13.0-dev: what follows the first two numbers does not matter.</param>
    public static bool IsTooOld(string version) => IsOlder(version, Needed);

    /// <summary>Whether a release is older than the first two numbers of another.</summary>
    public static bool IsOlder(string version, string wanted) => Release(version) is { } have && Release(wanted) is { } want && have < want;

    private static Version? Release(string text) => Numbers().Match(text) is { Success: true } match ? Version.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^v?(\d{1,9}\.\d{1,9})")]
    private static partial Regex Numbers();
}
