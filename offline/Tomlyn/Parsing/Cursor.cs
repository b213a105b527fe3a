using System.Text;
using Tomlyn.Syntax;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

/// <summary>Goes through a text by Unicode scalars, counting lines and columns, and keeps the errors found on the way.</summary>
internal sealed class Cursor
{
    /// <summary>What <see cref="Current"/> is at the text's end.</summary>
    internal const int End = -1;

    private readonly string _text;
    private readonly string _sourceName;
    private int _width;

    internal Cursor(string text, string sourceName)
    {
        _text = text;
        _sourceName = sourceName;
        Load();
        // As in the real package: half a surrogate pair at the very start is reported as an unexpected token.
        Errors.Clear();
    }

    /// <summary>The scalar it stands on, or <see cref="End"/>.</summary>
    internal int Current { get; private set; }

    /// <summary>Where it stands.</summary>
    internal TomlTextPosition Position { get; private set; }

    /// <summary>Where the scalar before stands.</summary>
    internal TomlTextPosition Last { get; private set; }

    internal DiagnosticsBag Errors { get; } = [];

    /// <summary>The scalar after the current one.</summary>
    internal int Next => Decode(Position.Offset + _width).Scalar;

    internal void Advance()
    {
        Last = Position;
        Position = Current switch
        {
            End => Position,
            '\n' => new(Position.Offset + 1, Position.Line + 1, 0),
            _ => new(Position.Offset + _width, Position.Line, Position.Column + 1),
        };
        Load();
    }

    /// <summary>Steps over the current scalar where it is the given one.</summary>
    internal bool TryAdvance(int scalar)
    {
        if (Current != scalar)
            return false;
        Advance();
        return true;
    }

    /// <summary>Steps over a line's end, which does not count as the last scalar read.</summary>
    internal void SkipNewLine()
    {
        var last = Last;
        var start = Position;
        if (TryAdvance('\r') && Current != '\n')
            Error("Invalid \\r not followed by \\n", start);
        TryAdvance('\n');
        Last = last;
    }

    internal string Slice(int start, int end) => start < end && end <= _text.Length ? _text[start..end] : string.Empty;

    internal void Error(string message, TomlTextPosition at) => Error(message, at, at);

    internal void Error(string message, TomlTextPosition start, TomlTextPosition end) =>
        Errors.Error(TomlException.To(new(_sourceName, start, end)), message);

    private void Load()
    {
        (Current, _width) = Decode(Position.Offset);
        if (Current == Rune.ReplacementChar.Value)
            Error("Invalid UTF-16 surrogate sequence in TOML input.", Position);
    }

    // A high surrogate takes the unit after it with it, whatever that is.
    private (int Scalar, int Width) Decode(int offset)
    {
        if (offset >= _text.Length)
            return (End, 0);
        var unit = _text[offset];
        if (!char.IsSurrogate(unit))
            return (unit, 1);
        var width = char.IsHighSurrogate(unit) && offset + 1 < _text.Length ? 2 : 1;
        var pair = width == 2 && char.IsLowSurrogate(_text[offset + 1]);
        return (pair ? char.ConvertToUtf32(unit, _text[offset + 1]) : Rune.ReplacementChar.Value, width);
    }
}
