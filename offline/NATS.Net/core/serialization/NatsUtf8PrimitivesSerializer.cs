using System.Buffers;

namespace NATS.Client.Core;

/// <summary>Writes and reads text and primitive values as UTF-8 text.</summary>
/// <typeparam name="T">Text or a primitive type; others are left to the next serializer.</typeparam>
public class NatsUtf8PrimitivesSerializer<T> : INatsSerializer<T>, INatsSerializerWithContext<T>
{
    /// <summary>Only text and primitives.</summary>
    public static readonly NatsUtf8PrimitivesSerializer<T> Default = new();

    private readonly INatsSerializer<T>? next;

    /// <summary>Makes a serializer with another one for what it cannot do.</summary>
    public NatsUtf8PrimitivesSerializer(INatsSerializer<T>? next = default) => this.next = next;

    private INatsSerializer<T> Writer => next ?? throw SerializerErrors.CannotWrite<T>();

    private INatsSerializer<T> Reader => next ?? throw SerializerErrors.CannotRead<T>();

    /// <inheritdoc/>
    public INatsSerializer<T> CombineWith(INatsSerializer<T>? next) => new NatsUtf8PrimitivesSerializer<T>(next);

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value)
    {
        if (!Utf8Primitives.TryWrite(bufferWriter, value)) Writer.Serialize(bufferWriter, value);
    }

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value, in NatsMsgContext context)
    {
        if (!Utf8Primitives.TryWrite(bufferWriter, value)) Writer.Serialize(bufferWriter, value, in context);
    }

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer) =>
        Utf8Primitives.TryRead<T>(buffer, out var value) ? value : Reader.Deserialize(buffer);

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer, in NatsMsgContext context) =>
        Utf8Primitives.TryRead<T>(buffer, out var value) ? value : Reader.Deserialize(buffer, in context);
}
