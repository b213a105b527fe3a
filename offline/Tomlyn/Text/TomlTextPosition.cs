namespace Tomlyn.Text;

/// <summary>A place in a text.</summary>
/// <param name="offset">UTF-16 units before it.</param>
/// <param name="line">Lines before it.</param>
/// <param name="column">Characters before it in its line.</param>
public readonly struct TomlTextPosition(int offset, int line, int column) : IEquatable<TomlTextPosition>
{
    /// <summary>Stands for the end of the text.</summary>
    public static readonly TomlTextPosition Eof = new(-1, -1, -1);

    /// <summary>UTF-16 units before it.</summary>
    public int Offset { get; } = offset;

    /// <summary>Lines before it.</summary>
    public int Line { get; } = line;

    /// <summary>Characters before it in its line.</summary>
    public int Column { get; } = column;

    /// <summary>Whether two places are the same.</summary>
    public static bool operator ==(TomlTextPosition left, TomlTextPosition right) => left.Equals(right);

    /// <summary>Whether two places differ.</summary>
    public static bool operator !=(TomlTextPosition left, TomlTextPosition right) => !left.Equals(right);

    /// <summary>Line and column, counted from 1.</summary>
    public override string ToString() => $"({Line + 1},{Column + 1})";

    /// <inheritdoc />
    public bool Equals(TomlTextPosition other) => (Offset, Line, Column) == (other.Offset, other.Line, other.Column);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TomlTextPosition other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Offset;
}
