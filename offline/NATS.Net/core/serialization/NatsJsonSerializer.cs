using System.Buffers;
using System.Text.Json;
using NATS.Client.Core;

namespace NATS.Client.Serializers.Json;

/// <summary>Writes and reads values as JSON.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class NatsJsonSerializer<T> : INatsSerializer<T>
{
    private readonly JsonSerializerOptions opts;

    /// <summary>Makes a serializer with the default options.</summary>
    public NatsJsonSerializer()
        : this(JsonSerializerOptions.Default)
    {
    }

    /// <summary>Makes a serializer with these options.</summary>
    public NatsJsonSerializer(JsonSerializerOptions opts) => this.opts = opts;

    /// <summary>The serializer with the default options.</summary>
    public static NatsJsonSerializer<T> Default { get; } = new();

    /// <summary>Not supported: JSON takes every type, so nothing can come after it.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public INatsSerializer<T> CombineWith(INatsSerializer<T> next) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T? value)
    {
        var writer = JsonWriters.Rent(bufferWriter);
        JsonSerializer.Serialize(writer, value, opts);
        JsonWriters.Return(writer);
    }

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsEmpty) return default;
        var reader = new Utf8JsonReader(buffer);
        return JsonSerializer.Deserialize<T>(ref reader, opts);
    }
}
