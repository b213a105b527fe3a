using System.Globalization;

namespace Tomlyn;

/// <summary>One of TOML's dates and times.</summary>
/// <param name="DateTime">Date, time and offset; the offset is zero for the local kinds.</param>
/// <param name="SecondPrecision">Digits after the second's point, 0 to 7.</param>
/// <param name="Kind">Which parts count.</param>
public record struct TomlDateTime(DateTimeOffset DateTime, int SecondPrecision, TomlDateTimeKind Kind) : IConvertible
{
    /// <summary>A local date.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month, from 1.</param>
    /// <param name="day">Day, from 1.</param>
    public TomlDateTime(int year, int month, int day)
        : this(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), 0, TomlDateTimeKind.LocalDate)
    {
    }

    /// <summary>A local date and time.</summary>
    /// <param name="datetime">Its kind (UTC, local) is not kept.</param>
    public TomlDateTime(DateTime datetime)
        : this(new DateTimeOffset(datetime.Ticks, TimeSpan.Zero), 0, TomlDateTimeKind.LocalDateTime)
    {
    }

    /// <summary>A local date and time.</summary>
    /// <param name="dateTime">The value, with the machine's offset where it has none.</param>
    public static implicit operator TomlDateTime(DateTime dateTime) => new(dateTime, 0, TomlDateTimeKind.LocalDateTime);

    /// <summary>The .NET format of a fraction of a second.</summary>
    /// <param name="precision">Digits, 1 to 7; any other number gives three.</param>
    public static string GetFormatPrecision(int precision) => new('f', precision is >= 1 and <= 7 ? precision : 3);

    /// <summary>As TOML writes it.</summary>
    public override readonly string ToString() => Text(CultureInfo.InvariantCulture);

    readonly string IConvertible.ToString(IFormatProvider? provider) => Text(provider);

    readonly DateTime IConvertible.ToDateTime(IFormatProvider? provider) => DateTime.DateTime;

    readonly object IConvertible.ToType(Type conversionType, IFormatProvider? provider) => conversionType switch
    {
        _ when conversionType == typeof(DateTime) => DateTime.DateTime,
        _ when conversionType == typeof(DateTimeOffset) => DateTime,
        _ when conversionType == typeof(DateOnly) => DateOnly.FromDateTime(DateTime.DateTime),
        _ when conversionType == typeof(TimeOnly) => TimeOnly.FromDateTime(DateTime.DateTime),
        _ => throw new InvalidCastException(
            $"Unable to convert {nameof(TomlDateTime)} to destination type {conversionType.FullName}"),
    };

    readonly TypeCode IConvertible.GetTypeCode() => TypeCode.Object;

    readonly bool IConvertible.ToBoolean(IFormatProvider? provider) => throw new NotSupportedException();

    readonly byte IConvertible.ToByte(IFormatProvider? provider) => throw new NotSupportedException();

    readonly char IConvertible.ToChar(IFormatProvider? provider) => throw new NotSupportedException();

    readonly decimal IConvertible.ToDecimal(IFormatProvider? provider) => throw new NotSupportedException();

    readonly double IConvertible.ToDouble(IFormatProvider? provider) => throw new NotSupportedException();

    readonly short IConvertible.ToInt16(IFormatProvider? provider) => throw new NotSupportedException();

    readonly int IConvertible.ToInt32(IFormatProvider? provider) => throw new NotSupportedException();

    readonly long IConvertible.ToInt64(IFormatProvider? provider) => throw new NotSupportedException();

    readonly sbyte IConvertible.ToSByte(IFormatProvider? provider) => throw new NotSupportedException();

    readonly float IConvertible.ToSingle(IFormatProvider? provider) => throw new NotSupportedException();

    readonly ushort IConvertible.ToUInt16(IFormatProvider? provider) => throw new NotSupportedException();

    readonly uint IConvertible.ToUInt32(IFormatProvider? provider) => throw new NotSupportedException();

    readonly ulong IConvertible.ToUInt64(IFormatProvider? provider) => throw new NotSupportedException();

    private readonly string Text(IFormatProvider? provider)
    {
        var fraction = SecondPrecision == 0 ? "" : "." + GetFormatPrecision(SecondPrecision);
        return Kind switch
        {
            TomlDateTimeKind.LocalDate => DateTime.ToString("yyyy-MM-dd", provider),
            TomlDateTimeKind.LocalTime => DateTime.ToString($"HH:mm:ss{fraction}", provider),
            TomlDateTimeKind.LocalDateTime => DateTime.ToString($"yyyy-MM-dd'T'HH:mm:ss{fraction}", provider),
            TomlDateTimeKind.OffsetDateTimeByNumber => DateTime.ToString($"yyyy-MM-dd'T'HH:mm:ss{fraction}zzz", provider),
            _ => DateTime.ToUniversalTime().ToString($"yyyy-MM-dd'T'HH:mm:ss{fraction}Z", provider),
        };
    }
}
