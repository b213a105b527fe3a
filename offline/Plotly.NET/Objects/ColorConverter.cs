using Newtonsoft.Json;

namespace Plotly.NET;

/// <summary>Writes a colour as plotly.js reads it.</summary>
public class ColorConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(Color);

    /// <inheritdoc/>
    public override object ReadJson(JsonReader reader, Type t, object? existingValue, JsonSerializer serializer) =>
        throw new NotImplementedException();

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteRawValue(JsonConvert.SerializeObject(((Color)value!).Value));
}
