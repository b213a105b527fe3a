namespace Tomlyn.Text;

/// <summary>A piece of a text.</summary>
/// <param name="sourceName">The text's name; may be empty.</param>
/// <param name="start">Its first character.</param>
/// <param name="end">Its last character.</param>
public readonly struct TomlSourceSpan(string sourceName, TomlTextPosition start, TomlTextPosition end)
{
    /// <summary>The text's name.</summary>
    public string SourceName { get; } = sourceName ?? string.Empty;

    /// <summary>Its first character.</summary>
    public TomlTextPosition Start { get; } = start;

    /// <summary>Its last character.</summary>
    public TomlTextPosition End { get; } = end;

    /// <summary>Where it starts, in UTF-16 units from 0.</summary>
    public int Offset => Start.Offset;

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => End.Offset - Start.Offset + 1;

    /// <summary>Name, start and end.</summary>
    public override string ToString() => $"{SourceName}{Start}-{End}";

    /// <summary>Name and start.</summary>
    public string ToStringSimple() => $"{SourceName}{Start}";
}
