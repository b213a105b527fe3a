using System.Text.Json;
using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Json;

/// <summary>Writes a time span as the server wants it: a whole number of nanoseconds.</summary>
internal sealed class NanosecondsConverter : JsonConverter<TimeSpan>
{
    private const long NanosecondsPerTick = 100;

    public static TimeSpan FromNanoseconds(long value) => TimeSpan.FromTicks(value / NanosecondsPerTick);

    public static long ToNanoseconds(TimeSpan value) => value.Ticks * NanosecondsPerTick;

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromNanoseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(ToNanoseconds(value));
}
