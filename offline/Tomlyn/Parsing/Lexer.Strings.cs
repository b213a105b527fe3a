using System.Globalization;
using System.Text;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

internal sealed partial class Lexer
{
    private const string EscapesAllowed = "Only b t n f r e \\ \" xHH u0000-uFFFF U00000000-UFFFFFFFF are allowed";

    private readonly StringBuilder _string = new();

    private Token ReadBasicString(bool mayBeMultiLine) => ReadString('"', mayBeMultiLine, "multi-line string");

    private Token ReadLiteralString(bool mayBeMultiLine) => ReadString('\'', mayBeMultiLine, "multi-line literal string");

    private Token ReadString(char quote, bool mayBeMultiLine, string longName)
    {
        var start = _cursor.Position;
        _string.Clear();
        _cursor.Advance();
        if (mayBeMultiLine && _cursor.TryAdvance(quote))
        {
            if (!_cursor.TryAdvance(quote))
                return new(TokenKind.String, start, _cursor.Last, string.Empty);
            _cursor.SkipNewLine();
            return ReadLongString(start, quote, longName);
        }

        ReadCharacters(start, quote, multiLine: false);
        if (!_cursor.TryAdvance(quote))
            _cursor.Error("Invalid End-Of-File found on string literal", _cursor.Last);
        return new(TokenKind.String, start, _cursor.Last, _string.ToString());
    }

    private Token ReadLongString(TomlTextPosition start, char quote, string longName)
    {
        do
        {
            ReadCharacters(start, quote, multiLine: true);
            if (_cursor.Current == Cursor.End)
                _cursor.Error($"Invalid End-Of-File found for {longName}", _cursor.Last);
        }
        while (_cursor.Current != Cursor.End && !ReadClosingQuotes(quote));
        return new(TokenKind.MultiLineString, start, _cursor.Last, _string.ToString());
    }

    // Up to two quotes may stand before the three that close the string, and so belong to it.
    private bool ReadClosingQuotes(char quote)
    {
        var count = 0;
        while (count < 5 && _cursor.TryAdvance(quote))
            count++;
        _string.Append(quote, count >= 3 ? count - 3 : count);
        return count >= 3;
    }

    private void ReadCharacters(TomlTextPosition start, char quote, bool multiLine)
    {
        while (_cursor.Current != quote && _cursor.Current != Cursor.End)
        {
            if (_cursor.Current == '\r' && _cursor.Next != '\n')
                _cursor.Error("Invalid \\r not followed by \\n", _cursor.Position);
            if (quote == '\'' || _cursor.Current != '\\' || !TryReadEscape())
                ReadCharacter(start, multiLine);
        }
    }

    private void ReadCharacter(TomlTextPosition start, bool multiLine)
    {
        var c = _cursor.Current;
        if (c == Cursor.End)
            return;
        if (!multiLine && c is '\r' or '\n')
            _cursor.Error("Invalid newline in a string", _cursor.Position);
        else if (IsControl(c) && c is not ('\t' or '\r' or '\n'))
            _cursor.Error($"Invalid control character found {(c < ' ' ? Visible((char)c) : "")}", start);
        AppendScalar(c);
        _cursor.Advance();
    }

    private bool TryReadEscape()
    {
        _cursor.Advance();
        switch (_cursor.Current)
        {
            case ' ' or '\t' or '\r' or '\n':
                SkipBlankLines();
                return true;
            case 'x':
                return TryReadByte();
            case 'u' or 'U':
                return TryReadScalar(_cursor.Current == 'u' ? 4 : 8);
            case var c when Unescape(c) is { } unescaped:
                _string.Append(unescaped);
                _cursor.Advance();
                return true;
            default:
                return UnexpectedEscape();
        }
    }

    private static char? Unescape(int c) => c switch
    {
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'f' => '\f',
        'r' => '\r',
        'e' => '\e',
        '"' => '"',
        '\\' => '\\',
        _ => null,
    };

    private bool UnexpectedEscape()
    {
        var found = _cursor.Current == Cursor.End ? "" : char.ConvertFromUtf32(_cursor.Current);
        _cursor.Error($"Unexpected escape character [{found}] in string. {EscapesAllowed}", _cursor.Position);
        return false;
    }

    private void SkipBlankLines()
    {
        var (start, first) = (_cursor.Position, _cursor.Current);
        while (_cursor.Current is ' ' or '\t' or '\r' or '\n')
            _cursor.Advance();
        // As in the real package one line's end does not suffice after a space.
        var isSameLine = first == ' '
            ? _cursor.Last.Line == start.Line
            : !_cursor.Slice(start.Offset, _cursor.Position.Offset).AsSpan().ContainsAny('\r', '\n');
        if (isSameLine)
            _cursor.Error("Invalid escape `\\`. It must skip at least one line.", start);
    }

    private bool TryReadByte()
    {
        var start = _cursor.Position;
        _cursor.Advance();
        var (digits, value) = ReadHex(2);
        if (digits < 2)
        {
            _cursor.Error("Invalid escape `\\x`. Expected 2 hexadecimal digits.", start);
            return false;
        }

        _string.Append((char)value);
        return true;
    }

    private bool TryReadScalar(int length)
    {
        var start = _cursor.Position;
        _cursor.Advance();
        var (digits, value) = ReadHex(length);
        if (digits < length)
            return UnexpectedEscape();
        if (!Rune.IsValid(value))
            _cursor.Error($"Invalid Unicode scalar value [{value:X}]", start);
        else
            AppendScalar((int)value);
        return true;
    }

    private (int Digits, uint Value) ReadHex(int length)
    {
        var digits = 0;
        var value = 0u;
        for (; digits < length && _cursor.Current is >= 0 and < 128 && char.IsAsciiHexDigit((char)_cursor.Current); digits++)
        {
            value = (value << 4) + (uint)Convert.ToInt32(((char)_cursor.Current).ToString(CultureInfo.InvariantCulture), 16);
            _cursor.Advance();
        }

        return (digits, value);
    }

    // Scalars that are no characters are errors already.
    private void AppendScalar(int scalar) => _string.Append(new Rune(scalar).ToString());
}
