namespace NATS.Client.Core;

/// <summary>The serializer of a bare <see cref="NatsConnection"/>: bytes, text and primitives.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public static class NatsDefaultSerializer<T>
{
    /// <summary>The serializer.</summary>
    public static readonly INatsSerializer<T> Default = NatsRawSerializer<T>.Default;
}

/// <summary>Gives <see cref="NatsDefaultSerializer{T}"/> for every type.</summary>
public class NatsDefaultSerializerRegistry : INatsSerializerRegistry
{
    /// <summary>The registry.</summary>
    public static readonly NatsDefaultSerializerRegistry Default = new();

    /// <inheritdoc/>
    public INatsSerialize<T> GetSerializer<T>() => NatsDefaultSerializer<T>.Default;

    /// <inheritdoc/>
    public INatsDeserialize<T> GetDeserializer<T>() => NatsDefaultSerializer<T>.Default;
}
