using Tomlyn.Serialization;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

/// <summary>TOML's grammar as one walk through the text, with one token of look-ahead.</summary>
internal sealed partial class DocumentParser(string text, string sourceName)
{
    private readonly Lexer _lexer = new(text, sourceName);
    private readonly HeaderPath _headers = new();
    private readonly List<string> _dotted = [];
    private Token _token;

    private delegate Token NextToken();

    private NextToken Key => _lexer.NextInKey;

    private NextToken Value => _lexer.NextInValue;

    /// <summary>The document's steps, read as they are asked for.</summary>
    internal IEnumerable<DocumentEvent> Read()
    {
        _token = Key();
        yield return new(TomlTokenType.StartDocument);
        yield return new(TomlTokenType.StartTable);
        foreach (var step in ReadStatements())
            yield return step;
        foreach (var step in CloseDotted(_dotted, 0))
            yield return step;
        foreach (var type in _headers.CloseAll())
            yield return Here(type);
        yield return Here(TomlTokenType.EndTable);
        yield return new(TomlTokenType.EndDocument);
    }

    private IEnumerable<DocumentEvent> ReadStatements()
    {
        for (SkipNewLines(Key); _token.Kind != TokenKind.Eof; SkipNewLines(Key))
        {
            var statement = _token.Kind switch
            {
                TokenKind.OpenBracket or TokenKind.OpenBracketDouble => ReadHeader(),
                TokenKind.Key or TokenKind.String => ReadKeyValue(),
                _ => throw Error($"Unexpected token `{Found}` while parsing TOML document."),
            };
            foreach (var step in statement)
                yield return step;
        }
    }

    // [a.b] or [[a.b]]
    private IEnumerable<DocumentEvent> ReadHeader()
    {
        var isArray = _token.Kind == TokenKind.OpenBracketDouble;
        _token = Key();
        var path = ReadKeyPath();
        if (isArray)
            Consume(TokenKind.CloseBracketDouble, "]]", Key);
        else
            Consume(TokenKind.CloseBracket, "]", Key);
        RequireEndOfLine("table header");

        foreach (var step in CloseDotted(_dotted, 0))
            yield return step;
        foreach (var step in _headers.MoveTo(path, isArray))
            yield return step.Span is null && IsEnd(step.Type) ? Here(step.Type) : step;
    }

    // a.b = value
    private IEnumerable<DocumentEvent> ReadKeyValue()
    {
        foreach (var step in ReadKeyAndEquals(_dotted))
            yield return step;
        if (_token.Kind is TokenKind.NewLine or TokenKind.Eof)
            throw Error("Missing value after `=`.");
        foreach (var step in ReadValue(Key))
            yield return step;
        RequireEndOfLine("value");
    }

    private IEnumerable<DocumentEvent> ReadKeyAndEquals(List<string> open)
    {
        var path = ReadKeyPath();
        if (_token.Kind != TokenKind.Equal)
            throw Error($"Expected `=` after key but was `{Found}`.");

        var common = open.Zip(path.SkipLast(1)).TakeWhile(pair => pair.First == (string)pair.Second.Value!).Count();
        foreach (var step in CloseDotted(open, common))
            yield return step;
        foreach (var part in path.Skip(common).SkipLast(1))
        {
            yield return part;
            open.Add((string)part.Value!);
            yield return new(TomlTokenType.StartTable);
        }

        yield return path[^1];
        _token = Value();
    }

    private List<DocumentEvent> ReadKeyPath()
    {
        var path = new List<DocumentEvent> { ReadKeyPart() };
        while (_token.Kind == TokenKind.Dot)
        {
            _token = Key();
            path.Add(ReadKeyPart());
        }

        return path;
    }

    private DocumentEvent ReadKeyPart()
    {
        if (_token.Kind is not (TokenKind.Key or TokenKind.String))
            throw Error($"Unexpected token `{Found}` while parsing a key.");
        var part = new DocumentEvent(TomlTokenType.PropertyName, Span(_token), _token.Value);
        _token = Key();
        return part;
    }

    private IEnumerable<DocumentEvent> CloseDotted(List<string> open, int keep)
    {
        while (open.Count > keep)
        {
            open.RemoveAt(open.Count - 1);
            yield return Here(TomlTokenType.EndTable);
        }
    }

    private void RequireEndOfLine(string after)
    {
        if (_token.Kind == TokenKind.NewLine)
            _token = Key();
        else if (_token.Kind != TokenKind.Eof)
            throw Error($"Expected end-of-line after {after} but was `{Found}`.");
    }

    private void SkipNewLines(NextToken next)
    {
        while (_token.Kind == TokenKind.NewLine)
            _token = next();
    }

    private void Consume(TokenKind expected, string written, NextToken next)
    {
        if (_token.Kind != expected)
            throw Error($"Expected `{written}` but was `{Found}`.");
        _token = next();
    }

    private string Found => _lexer.Describe(_token);

    private static bool IsEnd(TomlTokenType type) => type is TomlTokenType.EndTable or TomlTokenType.EndArray;

    private DocumentEvent Here(TomlTokenType type) => new(type, Span(_token));

    private TomlSourceSpan Span(Token token) => new(sourceName, token.Start, token.End);

    private TomlException Error(string message) => new(Span(_token), message);
}
