namespace Tomlyn.Syntax;

/// <summary>A place in a text.</summary>
/// <param name="offset">UTF-16 units before it.</param>
/// <param name="line">Lines before it.</param>
/// <param name="column">Characters before it in its line.</param>
public struct TextPosition(int offset, int line, int column) : IEquatable<TextPosition>
{
    /// <summary>Stands for the end of the text.</summary>
    public static readonly TextPosition Eof = new(-1, -1, -1);

    /// <summary>UTF-16 units before it.</summary>
    public int Offset { readonly get; set; } = offset;

    /// <summary>Characters before it in its line.</summary>
    public int Column { readonly get; set; } = column;

    /// <summary>Lines before it.</summary>
    public int Line { readonly get; set; } = line;

    /// <summary>Whether two places are the same.</summary>
    public static bool operator ==(TextPosition left, TextPosition right) => left.Equals(right);

    /// <summary>Whether two places differ.</summary>
    public static bool operator !=(TextPosition left, TextPosition right) => !left.Equals(right);

    /// <summary>Line and column, counted from 1.</summary>
    public override readonly string ToString() => $"({Line + 1},{Column + 1})";

    /// <inheritdoc />
    public readonly bool Equals(TextPosition other) => (Offset, Line, Column) == (other.Offset, other.Line, other.Column);

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode() => Offset;
}
