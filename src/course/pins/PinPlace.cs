using System.Text.RegularExpressions;

namespace Course.Pins;

/// <summary>A version found in a file.</summary>
/// <param name="File">The file, from the repository's top folder.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Name">The name beside it, where the place has a hole for one; else empty.</param>
/// <param name="Version">The version, or the part of it that stands there.</param>
public sealed record PinHit(string File, int Line, string Name, string Version)
{
    /// <summary>Where it stands, as <c>file:line</c>.</summary>
    public string Where => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}

/// <summary>A place of a version.</summary>
/// <param name="File">The file, from the repository's top folder.</param>
/// <param name="Text">
/// The text around it, with a hole for the version: <c>{}</c> for all of it, <c>{minor}</c> for its first two numbers, <c>{commit}</c> for a commit and
/// the version in the comment behind it; <c>{name}</c> is a hole for the name.
/// </param>
public sealed partial record PinPlace(string File, string Text)
{
    private const string Whole = @"\d[\w.+-]*";

    private static readonly Dictionary<string, string> _holes = new(StringComparer.Ordinal)
    {
        ["{}"] = $"(?<version>{Whole})",
        ["{minor}"] = @"(?<version>\d+\.\d+)(?!\.?\d)",
        ["{commit}"] = $"(?<version>[0-9a-f]{{40}} # v{Whole})",
        ["{name}"] = @"(?<name>[\w@./-]+)",
    };

    /// <summary>All that a text of the file holds here.</summary>
    public IReadOnlyList<PinHit> In(string text) =>
        [.. Pattern.Matches(text).Select(m => new PinHit(File, text.AsSpan(0, m.Groups["version"].Index).Count('\n') + 1, m.Groups["name"].Value, m.Groups["version"].Value))];

    /// <summary>What of a version stands here.</summary>
    public string PartOf(string version) => Text.Contains("{minor}", StringComparison.Ordinal) ? string.Join('.', version.Split('.').Take(2)) : version;

    /// <summary>The text with the version in the place of each one that stands here; with a name, of those beside that name.</summary>
    public string Write(string text, string? name, string version) => Pattern.Replace(text, match =>
    {
        if (name is not null && match.Groups["name"].Value != name)
            return match.Value;
        var old = match.Groups["version"];
        return string.Concat(match.Value.AsSpan(0, old.Index - match.Index), PartOf(version), match.Value.AsSpan(old.Index - match.Index + old.Length));
    });

    private Regex Pattern => new(string.Concat(Hole().Split(Text).Select(part => _holes.GetValueOrDefault(part) ?? Regex.Escape(part))), RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(\{\w*\})")]
    private static partial Regex Hole();
}
