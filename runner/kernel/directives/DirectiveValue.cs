using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Kernels;

/// <summary>A parameter's value.</summary>
/// <param name="Text">The text as it arrives: quotes kept, for a prompt or path see <see cref="Unquoted"/>.</param>
/// <param name="IsInput">Whether the reader is asked for it (<c>@input:</c>, <c>@password:</c>).</param>
/// <param name="Kernel">The kernel whose value of that name is meant (<c>@value:name</c>); null for a literal.</param>
/// <param name="IsPassword">Whether the reader's answer is not shown while it is typed.</param>
internal sealed partial record DirectiveValue(string Text, bool IsInput = false, string? Kernel = null, bool IsPassword = false)
{
    /// <summary>The text without its quotes.</summary>
    public string Unquoted => Text is ['"', .., '"'] ? JsonSerializer.Deserialize<string>(Text)! : Text;

    /// <summary>Reads one token.</summary>
    public static DirectiveValue Parse(string token)
    {
        if (Reference().Match(token) is not { Success: true } match)
            return new DirectiveValue(token);
        var (kernel, rest) = (match.Groups[1].Value, match.Groups[2].Value);
        return kernel is "input" or "password" ? new DirectiveValue(rest, IsInput: true, IsPassword: kernel == "password") : new DirectiveValue(rest, Kernel: kernel);
    }

    [GeneratedRegex("^@([A-Za-z#]+):(.+)$", RegexOptions.Singleline)]
    private static partial Regex Reference();
}
