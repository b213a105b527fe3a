using System.Buffers;

namespace NATS.Client.Core;

/// <summary>Writes values, knowing the message.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface INatsSerializeWithContext<in T> : INatsSerialize<T>
{
    /// <summary>Writes a value.</summary>
    void Serialize(IBufferWriter<byte> bufferWriter, T value, in NatsMsgContext context);
}

/// <summary>Reads values, knowing the message.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface INatsDeserializeWithContext<out T> : INatsDeserialize<T>
{
    /// <summary>Reads a value.</summary>
    T? Deserialize(in ReadOnlySequence<byte> buffer, in NatsMsgContext context);
}

/// <summary>Writes and reads values, knowing the message.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface INatsSerializerWithContext<T> : INatsSerializeWithContext<T>, INatsDeserializeWithContext<T>;

/// <summary>Calls a serializer with the message, if it wants to know it.</summary>
public static class NatsSerializationExtensions
{
    /// <summary>Writes a value.</summary>
    public static void Serialize<T>(this INatsSerialize<T> serializer, IBufferWriter<byte> bufferWriter, T value, in NatsMsgContext context)
    {
        if (serializer is INatsSerializeWithContext<T> knowing) knowing.Serialize(bufferWriter, value, in context);
        else serializer.Serialize(bufferWriter, value);
    }

    /// <summary>Reads a value.</summary>
    public static T? Deserialize<T>(this INatsDeserialize<T> deserializer, in ReadOnlySequence<byte> buffer, in NatsMsgContext context) =>
        deserializer is INatsDeserializeWithContext<T> knowing ? knowing.Deserialize(buffer, in context) : deserializer.Deserialize(buffer);
}
