using Tomlyn.Serialization;

namespace Tomlyn.Parsing;

internal sealed partial class DocumentParser
{
    private IEnumerable<DocumentEvent> ReadValue(NextToken after) => _token.Kind switch
    {
        TokenKind.OpenBracket => ReadArray(after),
        TokenKind.OpenBrace => ReadInlineTable(after),
        TokenKind.String or TokenKind.MultiLineString => ReadScalar(TomlTokenType.String, after),
        TokenKind.Integer => ReadScalar(TomlTokenType.Integer, after),
        TokenKind.Float => ReadScalar(TomlTokenType.Float, after),
        TokenKind.Boolean => ReadScalar(TomlTokenType.Boolean, after),
        TokenKind.DateTime => ReadScalar(TomlTokenType.DateTime, after),
        _ => throw Error($"Unexpected token `{Found}` while parsing a value."),
    };

    private DocumentEvent[] ReadScalar(TomlTokenType type, NextToken after)
    {
        var scalar = new DocumentEvent(type, Span(_token), _token.Value);
        _token = after();
        return [scalar];
    }

    // [ value, value, ]
    private IEnumerable<DocumentEvent> ReadArray(NextToken after)
    {
        var start = Here(TomlTokenType.StartArray);
        _token = Value();
        yield return start;
        for (SkipLinesIn("array", Value); _token.Kind != TokenKind.CloseBracket; SkipLinesIn("array", Value))
        {
            if (_token.Kind == TokenKind.Comma)
                throw Error("Missing value in array.");
            foreach (var step in ReadValue(Value))
                yield return step;
            RequireCommaOr(TokenKind.CloseBracket, "]", "array", Value);
        }

        _token = after();
        yield return Here(TomlTokenType.EndArray);
    }

    // { a.b = value, c = value, }
    private IEnumerable<DocumentEvent> ReadInlineTable(NextToken after)
    {
        var start = Here(TomlTokenType.StartTable);
        var dotted = new List<string>();
        _token = Key();
        yield return start;
        for (SkipLinesIn("inline table", Key); _token.Kind != TokenKind.CloseBrace; SkipLinesIn("inline table", Key))
        {
            foreach (var step in ReadInlineKeyValue(dotted))
                yield return step;
        }

        foreach (var step in CloseDotted(dotted, 0))
            yield return step;
        _token = after();
        yield return Here(TomlTokenType.EndTable);
    }

    private IEnumerable<DocumentEvent> ReadInlineKeyValue(List<string> dotted)
    {
        if (_token.Kind is not (TokenKind.Key or TokenKind.String))
            throw Error($"Expected a key or `}}` while parsing inline table but was `{Found}`.");
        foreach (var step in ReadKeyAndEquals(dotted))
            yield return step;
        SkipLinesIn("inline table", Value);
        if (_token.Kind is TokenKind.Comma or TokenKind.CloseBrace)
            throw Error("Missing value after `=` in inline table.");
        foreach (var step in ReadValue(Key))
            yield return step;
        RequireCommaOr(TokenKind.CloseBrace, "}", "inline table", Key);
    }

    private void RequireCommaOr(TokenKind close, string written, string container, NextToken next)
    {
        SkipLinesIn(container, next);
        if (_token.Kind == TokenKind.Comma)
            _token = next();
        else if (_token.Kind != close)
            throw Error($"Expected `,` or `{written}` while parsing {container} but was `{Found}`.");
    }

    private void SkipLinesIn(string container, NextToken next)
    {
        SkipNewLines(next);
        if (_token.Kind == TokenKind.Eof)
            throw Error($"Unexpected end-of-file while parsing {container}.");
    }
}
