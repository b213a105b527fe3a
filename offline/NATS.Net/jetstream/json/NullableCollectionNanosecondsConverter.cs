using System.Text.Json;
using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Json;

/// <summary>A list of time spans in nanoseconds.</summary>
internal sealed class NullableCollectionNanosecondsConverter : JsonConverter<ICollection<TimeSpan>?>
{
    public override ICollection<TimeSpan>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Expected a list of nanoseconds.");
        var spans = new List<TimeSpan>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            spans.Add(NanosecondsConverter.FromNanoseconds(reader.GetInt64()));
        return spans;
    }

    public override void Write(Utf8JsonWriter writer, ICollection<TimeSpan>? value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var span in value ?? [])
            writer.WriteNumberValue(NanosecondsConverter.ToNanoseconds(span));
        writer.WriteEndArray();
    }
}
