using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NATS.Client.Core;

/// <summary>Writes and reads the types of generated JSON contexts.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class NatsJsonContextSerializer<T> : INatsSerializer<T>, INatsSerializerWithContext<T>
{
    private readonly JsonSerializerContext[] contexts;
    private readonly INatsSerializer<T>? next;

    /// <summary>Makes a serializer for several contexts.</summary>
    public NatsJsonContextSerializer(JsonSerializerContext[] contexts, INatsSerializer<T>? next = default)
    {
        this.contexts = contexts;
        this.next = next;
    }

    /// <summary>Makes a serializer for one context.</summary>
    public NatsJsonContextSerializer(JsonSerializerContext context, INatsSerializer<T>? next = default)
        : this([context], next)
    {
    }

    /// <inheritdoc/>
    public INatsSerializer<T> CombineWith(INatsSerializer<T> next) => new NatsJsonContextSerializer<T>(contexts, next);

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value)
    {
        if (!TryWrite(bufferWriter, value)) (next ?? throw SerializerErrors.CannotWrite<T>()).Serialize(bufferWriter, value);
    }

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value, in NatsMsgContext context)
    {
        if (!TryWrite(bufferWriter, value)) (next ?? throw SerializerErrors.CannotWrite<T>()).Serialize(bufferWriter, value, in context);
    }

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer) =>
        TryRead(buffer, out var value) ? value : (next ?? throw SerializerErrors.CannotRead<T>()).Deserialize(buffer);

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer, in NatsMsgContext context) =>
        TryRead(buffer, out var value) ? value : (next ?? throw SerializerErrors.CannotRead<T>()).Deserialize(buffer, in context);

    private bool TryWrite(IBufferWriter<byte> output, T value)
    {
        if (TypeInfo() is not { } info) return false;
        var writer = JsonWriters.Rent(output);
        JsonSerializer.Serialize(writer, value, info);
        JsonWriters.Return(writer);
        return true;
    }

    private bool TryRead(in ReadOnlySequence<byte> buffer, [MaybeNull] out T value)
    {
        value = default;
        if (buffer.IsEmpty) return true;
        if (TypeInfo() is not { } info) return false;
        var reader = new Utf8JsonReader(buffer);
        value = JsonSerializer.Deserialize(ref reader, info);
        return true;
    }

    private JsonTypeInfo<T>? TypeInfo()
    {
        foreach (var context in contexts)
        {
            if (context.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> info) return info;
        }

        return null;
    }
}

/// <summary>Gives <see cref="NatsJsonContextSerializer{T}"/> for every type.</summary>
public sealed class NatsJsonContextSerializerRegistry : INatsSerializerRegistry
{
    private readonly JsonSerializerContext[] contexts;

    /// <summary>Makes a registry for these contexts.</summary>
    public NatsJsonContextSerializerRegistry(params JsonSerializerContext[] contexts) => this.contexts = contexts;

    /// <inheritdoc/>
    public INatsSerialize<T> GetSerializer<T>() => new NatsJsonContextSerializer<T>(contexts);

    /// <inheritdoc/>
    public INatsDeserialize<T> GetDeserializer<T>() => new NatsJsonContextSerializer<T>(contexts);
}
