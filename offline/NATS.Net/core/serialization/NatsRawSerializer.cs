using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace NATS.Client.Core;

/// <summary>Writes and reads bytes as they are.</summary>
/// <typeparam name="T">A type that holds bytes; others are left to the next serializer.</typeparam>
public class NatsRawSerializer<T> : INatsSerializer<T>, INatsSerializerWithContext<T>
{
    /// <summary>Bytes, else text and primitives.</summary>
    public static readonly NatsRawSerializer<T> Default = new(NatsUtf8PrimitivesSerializer<T>.Default);

    private readonly INatsSerializer<T>? next;

    /// <summary>Makes a serializer with another one for what it cannot do.</summary>
    public NatsRawSerializer(INatsSerializer<T>? next = default) => this.next = next;

    /// <inheritdoc/>
    public INatsSerializer<T> CombineWith(INatsSerializer<T>? next) => new NatsRawSerializer<T>(next);

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value)
    {
        if (!TryWrite(bufferWriter, value)) Next.Serialize(bufferWriter, value);
    }

    /// <inheritdoc/>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value, in NatsMsgContext context)
    {
        if (!TryWrite(bufferWriter, value)) Next.Serialize(bufferWriter, value, in context);
    }

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer) =>
        TryRead(buffer, out var value) ? value : (next ?? throw SerializerErrors.CannotRead<T>()).Deserialize(buffer);

    /// <inheritdoc/>
    public T? Deserialize(in ReadOnlySequence<byte> buffer, in NatsMsgContext context) =>
        TryRead(buffer, out var value) ? value : (next ?? throw SerializerErrors.CannotRead<T>()).Deserialize(buffer, in context);

    private INatsSerializer<T> Next => next ?? throw SerializerErrors.CannotWrite<T>();

    private static bool TryWrite(IBufferWriter<byte> writer, T value)
    {
        switch (value)
        {
            case byte[] bytes: writer.Write(bytes); return true;
            case Memory<byte> memory: writer.Write(memory.Span); return true;
            case ReadOnlyMemory<byte> memory: writer.Write(memory.Span); return true;
            case ReadOnlySequence<byte> sequence: WriteAll(writer, sequence); return true;
            case IMemoryOwner<byte> owner: WriteAndDispose(writer, owner); return true;
            default: return false;
        }
    }

    private static void WriteAll(IBufferWriter<byte> writer, ReadOnlySequence<byte> sequence)
    {
        foreach (var segment in sequence)
            writer.Write(segment.Span);
    }

    private static void WriteAndDispose(IBufferWriter<byte> writer, IMemoryOwner<byte> owner)
    {
        using (owner)
            writer.Write(owner.Memory.Span);
    }

    private static bool TryRead(in ReadOnlySequence<byte> buffer, [MaybeNull] out T value)
    {
        value = default;
        if (!HoldsBytes) return false;
        if (buffer.IsEmpty) return true;
        var bytes = buffer.ToArray();
        if (typeof(T) == typeof(byte[])) value = (T)(object)bytes;
        else if (typeof(T) == typeof(Memory<byte>)) value = (T)(object)bytes.AsMemory();
        else if (typeof(T) == typeof(ReadOnlyMemory<byte>)) value = (T)(object)(ReadOnlyMemory<byte>)bytes;
        else value = (T)(object)new ReadOnlySequence<byte>(bytes);
        return true;
    }

    private static bool HoldsBytes =>
        typeof(T) == typeof(byte[]) || typeof(T) == typeof(Memory<byte>) || typeof(T) == typeof(ReadOnlyMemory<byte>)
        || typeof(T) == typeof(ReadOnlySequence<byte>);
}
