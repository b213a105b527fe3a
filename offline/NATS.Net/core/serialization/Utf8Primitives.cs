using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NATS.Client.Core;

/// <summary>Text and primitive values as UTF-8 text.</summary>
internal static class Utf8Primitives
{
    private const int LongestPrimitive = 128;

    private delegate bool Parse<TValue>(ReadOnlySpan<byte> text, out TValue value, out int consumed, char format = default);

    public static bool TryWrite<T>(IBufferWriter<byte> writer, T value)
    {
        if (value is string text)
        {
            Encoding.UTF8.GetBytes(text, writer);
            return true;
        }

        if (!IsPrimitive(typeof(T)) && !IsPrimitive(value?.GetType())) return false;
        var span = writer.GetSpan(LongestPrimitive);
        if (!TryFormat(value, span, out var written)) throw new NatsException($"Can't serialize {typeof(T)}, format error");
        writer.Advance(written);
        return true;
    }

    public static bool TryRead<T>(in ReadOnlySequence<byte> buffer, [MaybeNull] out T value)
    {
        value = default;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (type != typeof(string) && !IsPrimitive(type)) return false;
        if (buffer.IsEmpty) return true;
        value = (T)(type == typeof(string) ? Encoding.UTF8.GetString(buffer) : ReadPrimitive<T>(type, buffer));
        return true;
    }

    private static bool IsPrimitive(Type? type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64
            or TypeCode.UInt64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal or TypeCode.DateTime => !type!.IsEnum,
        _ => type == typeof(DateTimeOffset) || type == typeof(Guid) || type == typeof(TimeSpan),
    };

    private static bool TryFormat(object? value, Span<byte> to, out int written) => value switch
    {
        DateTime v => Utf8Formatter.TryFormat(v, to, out written, 'O'),
        DateTimeOffset v when v.Offset == TimeSpan.Zero => Utf8Formatter.TryFormat(v.UtcDateTime, to, out written, 'O'),
        DateTimeOffset v => Utf8Formatter.TryFormat(v, to, out written, 'O'),
        Guid v => Utf8Formatter.TryFormat(v, to, out written),
        TimeSpan v => Utf8Formatter.TryFormat(v, to, out written),
        bool v => Utf8Formatter.TryFormat(v, to, out written),
        byte v => Utf8Formatter.TryFormat(v, to, out written),
        decimal v => Utf8Formatter.TryFormat(v, to, out written),
        double v => Utf8Formatter.TryFormat(v, to, out written),
        float v => Utf8Formatter.TryFormat(v, to, out written),
        int v => Utf8Formatter.TryFormat(v, to, out written),
        long v => Utf8Formatter.TryFormat(v, to, out written),
        sbyte v => Utf8Formatter.TryFormat(v, to, out written),
        short v => Utf8Formatter.TryFormat(v, to, out written),
        uint v => Utf8Formatter.TryFormat(v, to, out written),
        ulong v => Utf8Formatter.TryFormat(v, to, out written),
        _ => (written = 0) > 0,
    };

    private static object ReadPrimitive<T>(Type type, in ReadOnlySequence<byte> buffer)
    {
        ReadOnlySpan<byte> text = buffer.IsSingleSegment ? buffer.FirstSpan : buffer.ToArray();
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => Read<T, bool>(Utf8Parser.TryParse, text),
            TypeCode.Byte => Read<T, byte>(Utf8Parser.TryParse, text),
            TypeCode.SByte => Read<T, sbyte>(Utf8Parser.TryParse, text),
            TypeCode.Int16 => Read<T, short>(Utf8Parser.TryParse, text),
            TypeCode.Int32 => Read<T, int>(Utf8Parser.TryParse, text),
            TypeCode.UInt32 => Read<T, uint>(Utf8Parser.TryParse, text),
            TypeCode.Int64 => Read<T, long>(Utf8Parser.TryParse, text),
            TypeCode.UInt64 => Read<T, ulong>(Utf8Parser.TryParse, text),
            TypeCode.Single => Read<T, float>(Utf8Parser.TryParse, text),
            TypeCode.Double => Read<T, double>(Utf8Parser.TryParse, text),
            TypeCode.Decimal => Read<T, decimal>(Utf8Parser.TryParse, text),
            TypeCode.DateTime => Read<T, DateTime>(Utf8Parser.TryParse, text, 'O'),
            _ when type == typeof(DateTimeOffset) => Read<T, DateTimeOffset>(Utf8Parser.TryParse, text, 'O'),
            _ when type == typeof(Guid) => Read<T, Guid>(Utf8Parser.TryParse, text),
            _ => Read<T, TimeSpan>(Utf8Parser.TryParse, text),
        };
    }

    private static object Read<T, TValue>(Parse<TValue> parse, ReadOnlySpan<byte> text, char format = default)
        where TValue : struct =>
        parse(text, out var value, out _, format) ? value : throw new NatsException($"Can't deserialize {typeof(T)}. Parsing error");
}
