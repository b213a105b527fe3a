using System.Globalization;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

/// <summary>Cuts the text into tokens. What a token may be depends on where the grammar stands: at a key or at a value.</summary>
internal sealed partial class Lexer(string text, string sourceName)
{
    private readonly Cursor _cursor = new(text, sourceName);

    /// <summary>The next token where a key, or punctuation after a value, may stand.</summary>
    /// <exception cref="TomlException">With every error found in the token.</exception>
    internal Token NextInKey() => Checked(ReadInKey);

    /// <summary>The next token where a value may stand.</summary>
    /// <exception cref="TomlException">With every error found in the token.</exception>
    internal Token NextInValue() => Checked(ReadInValue);

    /// <summary>The token as written, made visible; its kind at the text's end.</summary>
    internal string Describe(Token token)
    {
        var raw = _cursor.Slice(token.Start.Offset, token.End.Offset + 1);
        return raw.Length == 0 ? token.Kind.ToString() : string.Concat(raw.Select(Visible));
    }

    private Token Checked(Func<Token> read)
    {
        SkipBlanksAndComments();
        var token = read();
        return _cursor.Errors.Count == 0 ? token : throw new TomlException(new Syntax.DiagnosticsBag(_cursor.Errors));
    }

    private Token ReadInKey() => _cursor.Current switch
    {
        '.' => Punctuation(TokenKind.Dot),
        '=' => Punctuation(TokenKind.Equal),
        '[' => OneOrTwo('[', TokenKind.OpenBracket, TokenKind.OpenBracketDouble),
        ']' => OneOrTwo(']', TokenKind.CloseBracket, TokenKind.CloseBracketDouble),
        '"' => ReadBasicString(mayBeMultiLine: false),
        '\'' => ReadLiteralString(mayBeMultiLine: false),
        var c when IsBareKey(c) => ReadBareKey(),
        _ => ReadCommon(),
    };

    private Token ReadInValue() => _cursor.Current switch
    {
        '[' => Punctuation(TokenKind.OpenBracket),
        ']' => Punctuation(TokenKind.CloseBracket),
        '"' => ReadBasicString(mayBeMultiLine: true),
        '\'' => ReadLiteralString(mayBeMultiLine: true),
        '+' or '-' => ReadWordOrNumber(),
        var c when IsLetter(c) => ReadWordOrNumber(),
        var c when IsDigit(c) => ReadNumberOrDate(_cursor.Position, sign: null),
        _ => ReadCommon(),
    };

    private Token ReadCommon() => _cursor.Current switch
    {
        Cursor.End => new(TokenKind.Eof, _cursor.Position, _cursor.Position),
        '\r' or '\n' => ReadNewLine(),
        ',' => Punctuation(TokenKind.Comma),
        '{' => Punctuation(TokenKind.OpenBrace),
        '}' => Punctuation(TokenKind.CloseBrace),
        _ => Punctuation(TokenKind.Invalid),
    };

    private Token Punctuation(TokenKind kind)
    {
        var at = _cursor.Position;
        _cursor.Advance();
        return new(kind, at, at);
    }

    private Token OneOrTwo(char bracket, TokenKind one, TokenKind two)
    {
        var start = _cursor.Position;
        _cursor.Advance();
        var kind = _cursor.TryAdvance(bracket) ? two : one;
        return new(kind, start, _cursor.Last);
    }

    private Token ReadNewLine()
    {
        var start = _cursor.Position;
        if (_cursor.TryAdvance('\r') && _cursor.Current != '\n')
            _cursor.Error("Invalid \\r not followed by \\n", start);
        _cursor.TryAdvance('\n');
        return new(TokenKind.NewLine, start, _cursor.Last);
    }

    private Token ReadBareKey()
    {
        var start = _cursor.Position;
        while (IsBareKey(_cursor.Current))
            _cursor.Advance();
        return new(TokenKind.Key, start, _cursor.Last, _cursor.Slice(start.Offset, _cursor.Position.Offset));
    }

    private void SkipBlanksAndComments()
    {
        while (true)
        {
            if (IsBlank(_cursor.Current))
                _cursor.Advance();
            else if (_cursor.TryAdvance('#'))
                SkipComment();
            else
                return;
        }
    }

    private void SkipComment()
    {
        while (_cursor.Current is not (Cursor.End or '\r' or '\n'))
        {
            if (IsControl(_cursor.Current) && _cursor.Current != '\t')
                ControlInComment();
            _cursor.Advance();
        }

        if (_cursor.Current == '\r' && _cursor.Next != '\n')
            ControlInComment();
    }

    private void ControlInComment() =>
        _cursor.Error($"Invalid control character U+{_cursor.Current:X4} in comment", _cursor.Position);

    // true, false, inf, nan, or a number with a sign
    private Token ReadWordOrNumber()
    {
        var start = _cursor.Position;
        var sign = _cursor.Current is '+' or '-' ? (char)_cursor.Current : (char?)null;
        _cursor.Advance();
        if (sign is not null && IsDigit(_cursor.Current))
            return ReadNumberOrDate(start, sign);
        while (IsLetter(_cursor.Current))
            _cursor.Advance();
        return Word(start, _cursor.Slice(start.Offset, _cursor.Position.Offset));
    }

    private Token Word(TomlTextPosition start, string word) => word switch
    {
        "true" => new(TokenKind.Boolean, start, _cursor.Last, true),
        "false" => new(TokenKind.Boolean, start, _cursor.Last, false),
        "inf" or "+inf" => new(TokenKind.Float, start, _cursor.Last, double.PositiveInfinity),
        "-inf" => new(TokenKind.Float, start, _cursor.Last, double.NegativeInfinity),
        "nan" or "+nan" or "-nan" => new(TokenKind.Float, start, _cursor.Last, double.NaN),
        _ => new(TokenKind.Invalid, start, _cursor.Last),
    };

    private static bool IsBlank(int c) => c is ' ' or '\t';

    private static bool IsControl(int c) => c is (>= 0 and < ' ') or 0x7F;

    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    private static bool IsLetter(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsBareKey(int c) => IsLetter(c) || IsDigit(c) || c is '_' or '-';

    private static string Visible(char c) => c switch
    {
        '\r' => "␍",
        '\n' => "␤",
        '\t' => @"\t",
        '\a' => @"\a",
        '\b' => @"\b",
        '\v' => @"\v",
        '\f' => @"\f",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:X};"),
        _ => c.ToString(),
    };
}
