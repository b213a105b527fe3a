using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Diagnostic = Microsoft.DotNet.Interactive.Diagnostic;
using LinePosition = Microsoft.DotNet.Interactive.LinePosition;

namespace Course.KernelProcess;

/// <summary>
/// The name under which code is compiled: <c>cell TOKEN</c> or an imported file's path, and <c>+N</c> where N lines stand before the code
/// in its cell or file. Stack frames and compile errors carry it, also those that reach into earlier cells.
/// </summary>
internal static partial class SourceName
{
    private const string CellPrefix = "cell ";

    /// <summary>The name for a submission's code.</summary>
    public static string Of(SubmitCode command, KernelInvocationContext context)
    {
        var part = ImportedPart.Current;
        var before = LinesBefore(command) + (part?.LinesBefore ?? 0);
        return (part?.File ?? CellPrefix + context.Command.GetOrCreateToken()) + (before > 0 ? $"+{before}" : "");
    }

    /// <summary>What a reader is told for a name and a line in its code.</summary>
    public static (string File, int Line) Locate(string path, int line)
    {
        var match = WithLinesBefore().Match(path);
        var name = match.Groups["name"].Value;
        if (match.Groups["before"] is { Success: true } before)
            line += int.Parse(before.Value, null);
        var isCell = Path.GetFileName(name).StartsWith(CellPrefix, StringComparison.Ordinal);
        return (isCell ? Path.GetFileName(name) : Path.GetRelativePath(Environment.CurrentDirectory, name), line);
    }

    /// <summary>Whether the name is that of the given cell.</summary>
    public static bool IsCell(string file, string token) => file == CellPrefix + token;

    // The engine moves diagnostics of a cell's part to the cell's lines, and keeps to itself by how much.
    private static int LinesBefore(SubmitCode command)
    {
        var start = new LinePosition(0, 0);
        var diagnostic = new Diagnostic(new(start, start), DiagnosticSeverity.Hidden, "", "");
        return new DiagnosticsProduced([diagnostic], [], command).Diagnostics.Single().LinePositionSpan.Start.Line;
    }

    [GeneratedRegex(@"^(?<name>.*?)(\+(?<before>\d+))?$", RegexOptions.Singleline)]
    private static partial Regex WithLinesBefore();
}
