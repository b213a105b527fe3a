using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Kernels;

/// <summary>Directives that ask the reader: <c>#!set --name message --value @input:"Message to publish"</c>.</summary>
internal static partial class InputDirective
{
    /// <summary>The variable that a prompt's answer is for; null where no directive of the cell names one.</summary>
    public static string? VariableOf(string source, string prompt) =>
        source.Split('\n').Where(line => Asks().IsMatch(line) && line.Contains(prompt, StringComparison.Ordinal))
            .Select(line => Named().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    /// <summary>Lays answers into a cell, for an engine that does not ask its client.</summary>
    public static string Answer(string source, IReadOnlyDictionary<string, string> answers) =>
        answers.Count == 0 ? source : string.Join('\n', source.Split('\n').Select(line => Asks().IsMatch(line) ? AnswerLine(line, answers) : line));

    /// <summary>The question of a cell that failed for want of an answer, where the engine has no client to ask.</summary>
    public static Question? Unanswered(string source, EngineMessage end) =>
        end.Text("message")?.Contains("Input not provided", StringComparison.OrdinalIgnoreCase) == true
        && source.Split('\n').FirstOrDefault(line => Asks().IsMatch(line)) is { } asking && Asked().Match(asking) is { Success: true } asked
            ? new Question(asked.Groups[1].Value, VariableOf(source, asked.Groups[1].Value), false) : null;

    private static string AnswerLine(string line, IReadOnlyDictionary<string, string> answers)
    {
        var name = Named().Match(line) is { Success: true } match ? match.Groups[1].Value : null;
        return Asked().Replace(line, asked =>
            new Question(asked.Groups[1].Value, name, false).AnswerIn(answers) is { } answer ? JsonSerializer.Serialize(answer) : asked.Value);
    }

    [GeneratedRegex(@"^#!.*@(?:input|password)\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\s--name\s+(\w+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"@(?:input|password)(?::""([^""]*)"")?")]
    private static partial Regex Asked();
}
