namespace Tomlyn.Serialization;

/// <summary>What a <see cref="TomlReader"/> stands on.</summary>
public enum TomlTokenType
{
    /// <summary>Nothing read yet.</summary>
    None = 0,

    /// <summary>The text's start.</summary>
    StartDocument = 1,

    /// <summary>The text's end.</summary>
    EndDocument = 2,

    /// <summary>A table begins: the root, one with a header, one in braces, or one made by a dotted key.</summary>
    StartTable = 3,

    /// <summary>A table ends.</summary>
    EndTable = 4,

    /// <summary>One part of a key; its value comes next.</summary>
    PropertyName = 5,

    /// <summary>An array begins: one in brackets, or tables with double-bracket headers.</summary>
    StartArray = 6,

    /// <summary>An array ends.</summary>
    EndArray = 7,

    /// <summary>A string.</summary>
    String = 10,

    /// <summary>A 64-bit integer.</summary>
    Integer = 11,

    /// <summary>A 64-bit float.</summary>
    Float = 12,

    /// <summary>A boolean.</summary>
    Boolean = 13,

    /// <summary>A date, a time, or both.</summary>
    DateTime = 14,
}
