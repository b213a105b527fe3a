using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Kernels;

/// <summary>Reads the engine's words for a failure: a compiler's or NuGet's error, an exception with its stack, or a sentence.</summary>
internal static partial class FailureText
{
    /// <summary>The errors in it, at least one.</summary>
    /// <param name="message">The message of <c>CommandFailed</c>.</param>
    /// <param name="cell">The cell that failed.</param>
    /// <param name="file">Full path of its notebook.</param>
    public static IReadOnlyList<CellError> Read(string message, Cell cell, string file)
    {
        if (Package().Matches(message) is { Count: > 0 } packages)
            return [.. packages.Select(m => m.Groups["code"].Value).Distinct().Select(code => OfPackage(packages.First(m => m.Groups["code"].Value == code), cell, file))];
        if (InFile().Match(message) is { Success: true } placed)
            return [new CellError(placed.Groups["code"].Value, placed.Groups["message"].Value, placed.Groups["file"].Value, int.Parse(placed.Groups["line"].Value))];
        return [Thrown().Match(message) is { Success: true } thrown ? OfException(thrown, message, cell, file) : new CellError("Error", message.Trim(), file, cell.FirstLine)];
    }

    private static CellError OfPackage(Match found, Cell cell, string file) => new(
        found.Groups["code"].Value,
        $"{found.Groups["message"].Value.Trim()}\nCheck the package's name and version. The course's own are fetched by: make setup", file, cell.FirstLine);

    private static CellError OfException(Match thrown, string message, Cell cell, string file)
    {
        var stack = message.Split('\n').Where(line => line.StartsWith("   at ", StringComparison.Ordinal)).ToList();
        var said = message.Split("\n   at ")[0][(thrown.Groups["type"].Length + 1)..].Trim();
        var own = stack.Where(frame => frame.Contains("Submission#", StringComparison.Ordinal)).ToList();
        var place = own.Select(frame => Frame().Match(frame)).FirstOrDefault(match => match.Success);
        var name = thrown.Groups["type"].Value.Split('.', '+')[^1];
        if (place is null)
            return new CellError(name, said, file, 0, string.Join('\n', own.Select(Readable)));
        var at = place.Groups["file"].Value;
        var line = int.Parse(place.Groups["line"].Value);
        return at.Length == 0
            ? new CellError(name, said, file, cell.FirstLine + line - 1, string.Join('\n', own.Select(Readable)))
            : new CellError(name, said, at, line, string.Join('\n', own.Select(Readable)));
    }

    // What the compiler makes of a cell's own names.
    private static string Readable(string frame) => Generated().Replace(frame.Trim(), "${name}");

    [GeneratedRegex(@"error (?<code>NU\d{4}|MSB\d{4}|NETSDK\d{4}): (?<message>[^\n]+)")]
    private static partial Regex Package();

    [GeneratedRegex(@"^(?<file>[^\n(]+)\((?<line>\d+),\d+\): error (?<code>\w+): (?<message>.+)$", RegexOptions.Singleline)]
    private static partial Regex InFile();

    [GeneratedRegex(@"^(?<type>[\w.+`]*\w(?:Exception|Error|Failure)):")]
    private static partial Regex Thrown();

    [GeneratedRegex(@" in (?<file>[^\n]*):line (?<line>\d+)$")]
    private static partial Regex Frame();

    [GeneratedRegex(@"Submission#\d+\.(?:<<Initialize>>d__\d+\.MoveNext\(\)|<<(?<name>\w+)>g__[^>]*>d(?:__\d+)?\.MoveNext\(\)|<(?<name>\w+)>d__\d+\.MoveNext\(\)|(?:<[^>]*>g__)?(?=\w))")]
    private static partial Regex Generated();
}
