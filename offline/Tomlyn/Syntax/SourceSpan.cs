namespace Tomlyn.Syntax;

/// <summary>A piece of a text.</summary>
/// <param name="fileName">The text's name; may be empty.</param>
/// <param name="start">Its first character.</param>
/// <param name="end">Its last character.</param>
public struct SourceSpan(string fileName, TextPosition start, TextPosition end)
{
    /// <summary>The text's name.</summary>
    public string FileName = fileName;

    /// <summary>Its first character.</summary>
    public TextPosition Start = start;

    /// <summary>Its last character.</summary>
    public TextPosition End = end;

    /// <summary>Where it starts, in UTF-16 units from 0.</summary>
    public readonly int Offset => Start.Offset;

    /// <summary>Its length in UTF-16 units.</summary>
    public readonly int Length => End.Offset - Start.Offset + 1;

    /// <summary>Name, start and end.</summary>
    public override readonly string ToString() => $"{FileName}{Start}-{End}";

    /// <summary>Name and start.</summary>
    public readonly string ToStringSimple() => $"{FileName}{Start}";
}
