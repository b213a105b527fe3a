using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.KernelProcess;

/// <summary>
/// What a failed cell is told, a line for each fact. <c>FILE(LINE,COLUMN): error CODE: TEXT</c> for what does not compile, without FILE
/// in the cell itself; <c>TYPE: TEXT</c> and <c>   at NAME in FILE:line LINE</c> for what is thrown, with the reader's own frames only.
/// Lines are those of the cell or of the imported file; FILE is <c>cell TOKEN</c> or the file's path from the current directory.
/// </summary>
internal static partial class FailureText
{
    /// <summary>The text for a failure.</summary>
    /// <param name="exception">What was thrown, if anything was.</param>
    /// <param name="message">The engine's own words.</param>
    /// <param name="token">The failed cell's token.</param>
    /// <param name="part">The imported part that fails, if one does.</param>
    public static string Of(Exception? exception, string message, string token, ImportedPart? part) => exception switch
    {
        LocatedException located => located.Message,
        { InnerException: CompilationErrorException error } =>
            Lines(error.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => OfDiagnostic(d, token))),
        not null => Lines(exception.ToString().Split(["\r\n", "\n"], StringSplitOptions.None).Select(OfTraceLine).OfType<string>()),
        null when part is not null => OfPart(message, part),
        null => message,
    };

    /// <summary>An error in a cell or an imported file.</summary>
    public static string Located(string file, int line, int column, string code, string text) =>
        $"{file}({line},{column}): {$"error {code}".TrimEnd()}: {text}";

    private static string OfDiagnostic(Diagnostic diagnostic, string token)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (file, line) = SourceName.Locate(span.Path, span.StartLinePosition.Line + 1);
        var text = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return Located(SourceName.IsCell(file, token) ? "" : file, line, span.StartLinePosition.Character + 1, diagnostic.Id, text);
    }

    private static string? OfTraceLine(string line)
    {
        if (Frame().Match(line) is not { Success: true } frame)
            return OtherFrame().IsMatch(line) ? null : line;
        var (file, number) = SourceName.Locate(frame.Groups["path"].Value, Number(frame));
        return $"   at {OfMethod(frame.Groups["method"].Value)} in {file}:line {number}";
    }

    private static string OfMethod(string method)
    {
        var name = Lambda().Replace(TopLevel().Replace(method, "top level"), "lambda");
        return StateMachine().Replace(LocalFunction().Replace(name, "${name}"), "${name}");
    }

    private static string OfPart(string message, ImportedPart part) =>
        Positioned().IsMatch(message)
            ? Positioned().Replace(message, m => $"{part.File}({Number(m) + part.LinesBefore},")
            : $"{part.File}: {message}";

    private static int Number(Match match) => int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    [GeneratedRegex(@"^ +at Submission#\d+\.(?<method>.+) in (?<path>.+):line (?<line>\d+)$")]
    private static partial Regex Frame();

    [GeneratedRegex(@"^( +at .+|--- End of .+ ---)$")]
    private static partial Regex OtherFrame();

    [GeneratedRegex(@"^<<Initialize>>d__\d+\.MoveNext\(\)")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"(<>c(__DisplayClass\w+)?\.)?<+\w*>+b__\w+(>d(__\w+)?\.MoveNext\(\))?")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"(<>c(__DisplayClass\w+)?\.)?<+\w*>+g__(?<name>\w+)\|\w+")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"<+(?<name>\w+)>+d(__\w+)?\.MoveNext\(\)")]
    private static partial Regex StateMachine();

    [GeneratedRegex(@"^\((?<line>\d+),", RegexOptions.Multiline)]
    private static partial Regex Positioned();
}
