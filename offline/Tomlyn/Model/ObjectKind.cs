namespace Tomlyn.Model;

/// <summary>What a TOML object or value is.</summary>
public enum ObjectKind
{
    /// <summary>A table in braces.</summary>
    InlineTable,

    /// <summary>A table with a header, or made by a dotted key.</summary>
    Table,

    /// <summary>Tables with double-bracket headers.</summary>
    TableArray,

    /// <summary>An array in brackets.</summary>
    Array,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A string.</summary>
    String,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A 64-bit float.</summary>
    Float,

    /// <summary>Date and time with the offset <c>Z</c>.</summary>
    OffsetDateTimeByZ,

    /// <summary>Date and time with a numeric offset.</summary>
    OffsetDateTimeByNumber,

    /// <summary>Date and time without an offset.</summary>
    LocalDateTime,

    /// <summary>A date.</summary>
    LocalDate,

    /// <summary>A time of day.</summary>
    LocalTime,
}
