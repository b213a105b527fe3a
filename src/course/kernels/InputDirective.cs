using System.Text.RegularExpressions;

namespace Course.Kernels;

/// <summary>Directives that ask the reader: <c>#!set --name message --value @input:"Message to publish"</c>.</summary>
internal static partial class InputDirective
{
    /// <summary>The variable that a prompt's answer is for; null where no directive of the cell names one.</summary>
    public static string? VariableOf(string source, string prompt) =>
        source.Split('\n').Where(line => Asks().IsMatch(line) && line.Contains(prompt, StringComparison.Ordinal))
            .Select(line => Named().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    [GeneratedRegex(@"^#!.*@(?:input|password)\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\s--name\s+(\w+)")]
    private static partial Regex Named();
}
