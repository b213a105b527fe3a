using System.Text.Json;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>The parameters of a directive line: <c>--name value</c>, flags, quoted text, JSON, a first value without its name.</summary>
internal sealed class DirectiveArguments
{
    private readonly Dictionary<string, List<DirectiveValue>> _values = new(StringComparer.Ordinal);
    private readonly List<(string Code, string Message)> _faults = [];

    private DirectiveArguments(string text) => Text = text;

    /// <summary>The line after the directive's name.</summary>
    public string Text { get; }

    /// <summary>What is wrong with the line, in the engine's words: DNI103 unknown, DNI104 missing, DNI105 too often, DNI106 no JSON.</summary>
    public IReadOnlyList<(string Code, string Message)> Faults => _faults;

    /// <summary>A parameter's value; null where it is not given.</summary>
    /// <param name="name">With its dashes.</param>
    public DirectiveValue? this[string name] => All(name).FirstOrDefault();

    /// <summary>Every value given for a parameter.</summary>
    public IReadOnlyList<DirectiveValue> All(string name) => _values.GetValueOrDefault(name) ?? [];

    /// <summary>A line that is read as a whole.</summary>
    public static DirectiveArguments OfText(string text, IEnumerable<(string Code, string Message)> faults)
    {
        var arguments = new DirectiveArguments(text);
        arguments._faults.AddRange(faults);
        return arguments;
    }

    /// <summary>Reads the text after a directive's name by the directive's definition.</summary>
    public static DirectiveArguments Parse(string text, KernelDirective definition)
    {
        var arguments = new DirectiveArguments(text);
        var implied = definition.Parameters.FirstOrDefault(p => p.AllowImplicitName);
        using var tokens = DirectiveTokens.Of(text).GetEnumerator();
        while (tokens.MoveNext())
        {
            var parameter = definition.Parameters.FirstOrDefault(p => p.Name == tokens.Current);
            if (parameter is { Flag: true })
                arguments.Add(parameter, "true");
            else if (parameter is not null)
                arguments.Add(parameter, tokens.MoveNext() ? tokens.Current : null);
            else if (tokens.Current.StartsWith("--", StringComparison.Ordinal))
                arguments.AddUnknown(tokens);
            // The engine passes over a bare word where no parameter takes it.
            else if (implied is not null)
                arguments.Add(implied, tokens.Current);
        }
        arguments.Require(definition);
        return arguments;
    }

    /// <summary>The same with the reader's answers and other kernels' values in place.</summary>
    /// <exception cref="DirectiveException">DNI202 no such value, DNI204 no answer.</exception>
    public DirectiveArguments Bind(ValueSources values)
    {
        var bound = new DirectiveArguments(Text);
        var asker = this["--name"]?.Unquoted;
        foreach (var (name, given) in _values)
            bound._values[name] = [.. given.Select(v => values.Bind(name == "--name" ? "name" : asker ?? name.TrimStart('-'), v))];
        return bound;
    }

    private void Add(KernelDirectiveParameter parameter, string? token)
    {
        if (!_values.TryGetValue(parameter.Name, out var values))
            _values[parameter.Name] = values = [];
        if (token is null)
            _faults.Add(("DNI104", $"Missing value for {(parameter.Required ? "required " : "")}parameter '{parameter.Name}'"));
        else
            values.Add(DirectiveValue.Parse(token));
        if (token is ['{' or '[', ..] && FaultOfJson(token) is { } fault)
            _faults.Add(("DNI106", $"Invalid JSON: {fault}"));
        if (values.Count == parameter.MaxOccurrences + 1)
            _faults.Add(("DNI105", $"A maximum of {parameter.MaxOccurrences} occurrences are allowed for named parameter '{parameter.Name}'"));
    }

    // Its value goes with it.
    private void AddUnknown(IEnumerator<string> tokens)
    {
        _faults.Add(("DNI103", $"Unrecognized parameter name '{tokens.Current}'"));
        tokens.MoveNext();
    }

    private void Require(KernelDirective definition) =>
        _faults.AddRange(definition.Parameters.Where(p => p.Required && !_values.ContainsKey(p.Name)).Select(p => ("DNI104", $"Missing required parameter '{p.Name}'")));

    private static string? FaultOfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException error)
        {
            return error.Message.Split(" LineNumber")[0];
        }
    }
}
