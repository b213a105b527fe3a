using System.Text.Json;
using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Json;

/// <summary>Nanoseconds, or null.</summary>
internal sealed class NullableNanosecondsConverter : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NanosecondsConverter.FromNanoseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options)
    {
        if (value is { } span) writer.WriteNumberValue(NanosecondsConverter.ToNanoseconds(span));
        else writer.WriteNullValue();
    }
}
