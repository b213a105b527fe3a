using Tomlyn.Text;

namespace Tomlyn.Parsing;

/// <summary>A piece of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Its last character.</param>
/// <param name="Value">The key, the decoded string, the number …; null for punctuation.</param>
internal readonly record struct Token(TokenKind Kind, TomlTextPosition Start, TomlTextPosition End, object? Value = null);

internal enum TokenKind
{
    Eof,
    NewLine,
    Comma,
    Dot,
    Equal,
    OpenBracket,
    OpenBracketDouble,
    CloseBracket,
    CloseBracketDouble,
    OpenBrace,
    CloseBrace,
    Key,
    String,
    MultiLineString,
    Integer,
    Float,
    Boolean,
    DateTime,
    Invalid,
}
