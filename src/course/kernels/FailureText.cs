using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Kernels;

/// <summary>
/// Reads the engine's words for a failure: <c>FILE(LINE,COLUMN): error CODE: TEXT</c>, NuGet's error, an exception with its stack, or a sentence. The kernel process
/// names the reader's own frames by cell and line; the published engine names neither.
/// </summary>
internal static partial class FailureText
{
    /// <summary>The errors in it, at least one.</summary>
    /// <param name="message">The message of <c>CommandFailed</c>.</param>
    /// <param name="places">Where the cells stand.</param>
    public static IReadOnlyList<CellError> Read(string message, CellPlaces places)
    {
        if (Package().Matches(message) is { Count: > 0 } packages)
            return [.. packages.DistinctBy(m => m.Groups["code"].Value).Select(m => OfPackage(m, places))];
        if (Placed().Matches(message) is { Count: > 0 } placed)
            return [.. placed.Select(m => OfPlaced(m, places))];
        return [Thrown().Match(message) is { Success: true } thrown ? OfException(thrown.Groups["type"].Value, message, places) : places.Here("Error", message.Trim())];
    }

    private static CellError OfPackage(Match found, CellPlaces places)
    {
        var asked = Asked().Matches(places.Cell.Source).Select(m => m.Groups[1].Value.Trim()).ToList();
        var what = asked.Count == 0 ? "" : $"\nAsked for: {string.Join("; ", asked)}.";
        return places.Here(
            found.Groups["code"].Value, $"{found.Groups["message"].Value.Trim()}{what}\nCheck the package's name and version, and the network. The course's own packages are fetched by: make setup");
    }

    private static CellError OfPlaced(Match found, CellPlaces places)
    {
        var (file, line) = places.Find(found.Groups["file"].Value, Number(found));
        var code = found.Groups["code"].Value;
        return new CellError(code.Length == 0 ? "Import" : code, found.Groups["message"].Value, file, line);
    }

    private static CellError OfException(string type, string message, CellPlaces places)
    {
        var frames = message.Split('\n').Select(line => Frame().Match(line)).Where(m => m.Success).Select(m => (Name: m.Groups["name"].Value, Place: places.Find(m.Groups["file"].Value, Number(m)))).ToList();
        var said = message.Split("\n   at ")[0][(type.Length + 1)..].Trim();
        var name = type.Split('.', '+')[^1];
        return frames is [var first, ..]
            ? new CellError(name, said, first.Place.File, first.Place.Line, string.Join('\n', frames.Select(f => $"at {f.Name} in {f.Place.File}:line {f.Place.Line}")))
            : places.Here(name, said);
    }

    private static int Number(Match match) => int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"error (?<code>NU\d{4}|MSB\d{4}|NETSDK\d{4}): (?<message>[^\n]+)")]
    private static partial Regex Package();

    [GeneratedRegex(@"^#r ""nuget:([^""]*)""", RegexOptions.Multiline)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?<file>[^\n(]*)\((?<line>\d+),\d+\): error ?(?<code>\w*): (?<message>.+?)$", RegexOptions.Multiline)]
    private static partial Regex Placed();

    [GeneratedRegex(@"^(?<type>[\w.+`]*(?:Exception|Error|Failure)):")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"^ +at (?<name>.+) in (?<file>.+):line (?<line>\d+)$")]
    private static partial Regex Frame();
}
