using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Kernels;

/// <summary>A parameter's value.</summary>
/// <param name="Text">The text as it arrives: quotes kept, for a name or path see <see cref="Unquoted"/>.</param>
/// <param name="IsInput">Whether the reader is asked for it (<c>@input:</c>, <c>@password:</c>).</param>
/// <param name="Kernel">The kernel whose value of that name is meant (<c>@value:name</c>); null for a literal.</param>
/// <param name="IsPassword">Whether the reader's answer is not shown while it is typed.</param>
internal sealed partial record DirectiveValue(string Text, bool IsInput = false, string? Kernel = null, bool IsPassword = false)
{
    /// <summary>What the reader answered or the other kernel holds; null until that is known, and for a literal.</summary>
    public string? Bound { get; init; }

    /// <summary>The text without its quotes.</summary>
    public string Unquoted => Text is ['"', .., '"'] ? WithoutQuotes(Text) : Text;

    /// <summary>The question to the reader, given as text or as JSON.</summary>
    public string Prompt => Text is ['{', ..] && Json(Text) is { ValueKind: JsonValueKind.Object } json
        ? json.TryGetProperty("prompt", out var prompt) ? prompt.ToString() : ""
        : Unquoted;

    /// <summary>Reads one token.</summary>
    public static DirectiveValue Parse(string token)
    {
        if (Reference().Match(token) is not { Success: true } match)
            return new DirectiveValue(token);
        var (kernel, rest) = (match.Groups[1].Value, match.Groups[2].Value);
        return kernel is "input" or "password" ? new DirectiveValue(rest, IsInput: true, IsPassword: kernel == "password") : new DirectiveValue(rest, Kernel: kernel);
    }

    // A path with backslashes is not JSON, but is quoted all the same.
    private static string WithoutQuotes(string text) => Json(text) is { ValueKind: JsonValueKind.String } json ? json.GetString()! : text[1..^1];

    private static JsonElement? Json(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        try
        {
            return JsonElement.TryParseValue(ref reader, out var element) ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^@([A-Za-z#]+):(.+)$", RegexOptions.Singleline)]
    private static partial Regex Reference();
}
