using System.Text.Json;

namespace Course.Kernels;

/// <summary>The parameters of a directive line: <c>--name value</c>, quoted text, <c>@input:"prompt"</c>.</summary>
internal sealed class DirectiveArguments
{
    private readonly Dictionary<string, DirectiveValue> _values = new(StringComparer.Ordinal);

    /// <summary>A parameter's value; null where it is not given.</summary>
    /// <param name="name">With its dashes; the empty name is the implicit first parameter.</param>
    public DirectiveValue? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the text after a directive's name.</summary>
    /// <exception cref="DirectiveException">A quote is not closed, or a parameter is given twice.</exception>
    public static DirectiveArguments Parse(string text)
    {
        var arguments = new DirectiveArguments();
        string? name = null;
        foreach (var token in Tokens(text))
        {
            if (name is null && token.StartsWith("--", StringComparison.Ordinal))
                name = token;
            else if (arguments._values.TryAdd(name ?? "", DirectiveValue.Parse(token)))
                name = null;
            else
                throw new DirectiveException("DNI105", $"A maximum of 1 occurrences are allowed for named parameter '{name}'");
        }
        return arguments;
    }

    private static IEnumerable<string> Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOfToken(text, at);
            yield return text[at..end];
            at = end;
        }
    }

    private static int EndOfToken(string text, int at)
    {
        var quoted = false;
        for (; at < text.Length && (quoted || !char.IsWhiteSpace(text[at])); at++)
        {
            if (text[at] == '"' && (at == 0 || text[at - 1] != '\\'))
                quoted = !quoted;
        }
        return quoted ? throw new DirectiveException("DNI106", $"A quote is not closed: {text}") : at;
    }
}

/// <summary>A parameter's value.</summary>
/// <param name="Text">The text as it arrives: quotes kept, for a prompt or path see <see cref="Unquoted"/>.</param>
/// <param name="IsInput">Whether the reader is asked for it (<c>@input:</c>, <c>@password:</c>).</param>
internal sealed record DirectiveValue(string Text, bool IsInput)
{
    /// <summary>The text without its quotes.</summary>
    public string Unquoted => Text is ['"', .., '"'] ? JsonSerializer.Deserialize<string>(Text)! : Text;

    /// <summary>Reads one token.</summary>
    public static DirectiveValue Parse(string token)
    {
        foreach (var prefix in (string[])["@input:", "@password:"])
        {
            if (token.StartsWith(prefix, StringComparison.Ordinal))
                return new DirectiveValue(token[prefix.Length..], true);
        }
        return new DirectiveValue(token, false);
    }
}
