using System.Buffers;

namespace NATS.Client.Core;

/// <summary>Writes values as payloads.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface INatsSerialize<in T>
{
    /// <summary>Writes a value.</summary>
    void Serialize(IBufferWriter<byte> bufferWriter, T value);
}

/// <summary>Reads values from payloads.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface INatsDeserialize<out T>
{
    /// <summary>Reads a value; an empty payload gives the type's default.</summary>
    T? Deserialize(in ReadOnlySequence<byte> buffer);
}

/// <summary>Writes and reads values.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface INatsSerializer<T> : INatsSerialize<T>, INatsDeserialize<T>
{
    /// <summary>This serializer, with <paramref name="next"/> for what it cannot do.</summary>
    INatsSerializer<T> CombineWith(INatsSerializer<T> next);
}

/// <summary>Gives the serializer of a type.</summary>
public interface INatsSerializerRegistry
{
    /// <summary>What writes values of this type.</summary>
    INatsSerialize<T> GetSerializer<T>();

    /// <summary>What reads values of this type.</summary>
    INatsDeserialize<T> GetDeserializer<T>();
}
