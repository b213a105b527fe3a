namespace Tomlyn;

/// <summary>Which of TOML's dates and times a <see cref="TomlDateTime"/> is.</summary>
public enum TomlDateTimeKind
{
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
