using System.Text.Json;
using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Json;

/// <summary>Nanoseconds, where -1 stands for "never" and becomes null.</summary>
internal sealed class NullableNanosecondsWithMinusOneConverter : JsonConverter<TimeSpan?>
{
    public override bool HandleNull => true;

    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        var value = reader.GetInt64();
        return value == -1 ? null : NanosecondsConverter.FromNanoseconds(value);
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value is { } span ? NanosecondsConverter.ToNanoseconds(span) : -1);
}
