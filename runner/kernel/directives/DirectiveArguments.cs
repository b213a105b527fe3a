using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>The parameters of a directive line: <c>--name value</c>, flags, quoted text, a first value without its name.</summary>
internal sealed class DirectiveArguments
{
    private readonly Dictionary<string, List<DirectiveValue>> _values = new(StringComparer.Ordinal);

    private DirectiveArguments() { }

    /// <summary>A parameter's value; null where it is not given.</summary>
    /// <param name="name">With its dashes.</param>
    public DirectiveValue? this[string name] => All(name).FirstOrDefault();

    /// <summary>Every value given for a parameter.</summary>
    public IReadOnlyList<DirectiveValue> All(string name) => _values.GetValueOrDefault(name) ?? [];

    /// <summary>Reads the text after a directive's name by the directive's definition.</summary>
    /// <exception cref="DirectiveException">DNI103 unknown, DNI104 missing, DNI105 too often, DNI106 a quote not closed.</exception>
    public static DirectiveArguments Parse(string text, KernelDirective definition)
    {
        var arguments = new DirectiveArguments();
        var implied = definition.Parameters.FirstOrDefault(p => p.AllowImplicitName);
        using var tokens = Tokens(text).GetEnumerator();
        while (tokens.MoveNext())
        {
            if (!tokens.Current.StartsWith("--", StringComparison.Ordinal))
            {
                // The engine passes over a bare word where no parameter takes it.
                if (implied is not null)
                    arguments.Add(implied, tokens.Current);
                continue;
            }
            var parameter = definition.Parameters.FirstOrDefault(p => p.Name == tokens.Current)
                ?? throw new DirectiveException("DNI103", $"Unrecognized parameter name '{tokens.Current}'");
            arguments.Add(parameter, parameter.Flag ? "true" : tokens.MoveNext() ? tokens.Current : throw NoValue(parameter));
        }
        arguments.Require(definition);
        return arguments;
    }

    private void Add(KernelDirectiveParameter parameter, string token)
    {
        if (!_values.TryGetValue(parameter.Name, out var values))
            _values[parameter.Name] = values = [];
        values.Add(DirectiveValue.Parse(token));
        if (values.Count > parameter.MaxOccurrences)
            throw new DirectiveException("DNI105", $"A maximum of {parameter.MaxOccurrences} occurrences are allowed for named parameter '{parameter.Name}'");
    }

    private void Require(KernelDirective definition)
    {
        if (definition.Parameters.FirstOrDefault(p => p.Required && !_values.ContainsKey(p.Name)) is { } missing)
            throw new DirectiveException("DNI104", $"Missing required parameter '{missing.Name}'");
    }

    private static DirectiveException NoValue(KernelDirectiveParameter parameter) =>
        new("DNI104", $"Missing value for {(parameter.Required ? "required " : "")}parameter '{parameter.Name}'");

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
