using Tomlyn.Parsing;
using Tomlyn.Text;

namespace Tomlyn.Serialization;

/// <summary>Goes through a text, token by token, with the place of each.</summary>
public sealed class TomlReader
{
    private const int DefaultDepth = 64;

    private readonly string _text;
    private readonly IEnumerator<DocumentEvent> _events;
    private DocumentEvent _current;
    private int _depth;

    private TomlReader(string text, TomlSerializerOptions options)
    {
        _text = text;
        Options = options;
        _events = new DocumentParser(text, options.SourceName ?? string.Empty).Read().GetEnumerator();
    }

    /// <summary>What it stands on.</summary>
    public TomlTokenType TokenType => _current.Type;

    /// <summary>The key's part it stands on; null on any other token.</summary>
    public string? PropertyName => TokenType == TomlTokenType.PropertyName ? (string?)_current.Value : null;

    /// <summary>The text's name, from the options.</summary>
    public string? SourceName => Options.SourceName;

    /// <summary>How the text is read.</summary>
    public TomlSerializerOptions Options { get; }

    /// <summary>1-based line of the token; 0 where it has no place of its own.</summary>
    public int Line => _current.Span?.Start.Line + 1 ?? 0;

    /// <summary>1-based column of the token; 0 where it has no place of its own.</summary>
    public int Column => _current.Span?.Start.Column + 1 ?? 0;

    /// <summary>The token's place; null where it has none of its own (a table with a header).</summary>
    public TomlSourceSpan? CurrentSpan => _current.Span;

    /// <summary>A reader before the first token.</summary>
    /// <param name="toml">The text.</param>
    /// <param name="options">How to read it.</param>
    public static TomlReader Create(string toml, TomlSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(toml);
        return new(toml.StartsWith('\uFEFF') ? toml[1..] : toml, options ?? TomlSerializerOptions.Default);
    }

    /// <summary>A reader before the first token.</summary>
    /// <param name="reader">The text, which is read to its end at once.</param>
    /// <param name="options">How to read it.</param>
    public static TomlReader Create(TextReader reader, TomlSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Create(reader.ReadToEnd(), options);
    }

    /// <summary>Goes to the next token.</summary>
    /// <returns>False at the text's end.</returns>
    /// <exception cref="TomlException">The text is not TOML, or too deep.</exception>
    public bool Read()
    {
        if (!_events.MoveNext())
        {
            _current = new(TomlTokenType.EndDocument);
            return false;
        }

        _current = _events.Current;
        CountDepth();
        return true;
    }

    /// <summary>Goes behind the value it stands on.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            depth += Nesting;
        }
        while (Read() && depth > 0);
    }

    /// <summary>Whether it stands on this part of a key.</summary>
    /// <param name="expected">The part, without quotes.</param>
    public bool PropertyNameEquals(string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return PropertyName == expected;
    }

    /// <summary>The string it stands on.</summary>
    /// <exception cref="TomlException">It stands on something else.</exception>
    public string GetString() => (string)Value(TomlTokenType.String);

    /// <summary>The integer it stands on.</summary>
    /// <exception cref="TomlException">It stands on something else.</exception>
    public long GetInt64() => (long)Value(TomlTokenType.Integer);

    /// <summary>The float or integer it stands on.</summary>
    /// <exception cref="TomlException">It stands on something else.</exception>
    public double GetDouble() => TokenType == TomlTokenType.Integer ? GetInt64() : (double)Value(TomlTokenType.Float);

    /// <summary>The float or integer it stands on.</summary>
    /// <exception cref="TomlException">It stands on something else.</exception>
    public decimal GetDecimal() => TokenType == TomlTokenType.Integer ? GetInt64() : (decimal)GetDouble();

    /// <summary>The boolean it stands on.</summary>
    /// <exception cref="TomlException">It stands on something else.</exception>
    public bool GetBoolean() => (bool)Value(TomlTokenType.Boolean);

    /// <summary>The date or time it stands on.</summary>
    /// <exception cref="TomlException">It stands on something else.</exception>
    public TomlDateTime GetTomlDateTime() => (TomlDateTime)Value(TomlTokenType.DateTime);

    /// <summary>The token as written.</summary>
    /// <exception cref="TomlException">The token has no place of its own.</exception>
    public string GetRawText()
    {
        var span = _current.Span ?? throw CreateException("The current token does not have a source span.");
        return span.Offset + span.Length <= _text.Length ? _text.Substring(span.Offset, span.Length) : string.Empty;
    }

    /// <summary>An error at the token's place.</summary>
    /// <param name="message">What is wrong.</param>
    public TomlException CreateException(string message) =>
        _current.Span is { } span ? new(span, message) : new TomlException(message);

    private int Nesting => TokenType switch
    {
        TomlTokenType.StartTable or TomlTokenType.StartArray => 1,
        TomlTokenType.EndTable or TomlTokenType.EndArray => -1,
        _ => 0,
    };

    private object Value(TomlTokenType expected) =>
        TokenType == expected ? _current.Value! : throw CreateException($"Expected token {expected} but was {TokenType}.");

    private void CountDepth()
    {
        _depth += Nesting;
        var limit = Options.MaxDepth == 0 ? DefaultDepth : Options.MaxDepth;
        if (Nesting > 0 && _depth > limit)
        {
            throw CreateException(
                $"The maximum depth of {limit} has been exceeded. Change TomlSerializerOptions.MaxDepth to allow deeper nesting.");
        }
    }
}
