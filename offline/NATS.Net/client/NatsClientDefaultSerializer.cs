using NATS.Client.Core;
using NATS.Client.Serializers.Json;

namespace NATS.Net;

/// <summary>The serializer of <see cref="NatsClient"/>: bytes and text as they are, primitives as text, everything else as JSON.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public static class NatsClientDefaultSerializer<T>
{
    /// <summary>The serializer.</summary>
    public static readonly INatsSerializer<T> Default = new NatsSerializerBuilder<T>()
        .Add(new NatsRawSerializer<T>())
        .Add(new NatsUtf8PrimitivesSerializer<T>())
        .Add(new NatsJsonSerializer<T>())
        .Build();
}

/// <summary>Gives <see cref="NatsClientDefaultSerializer{T}"/> for every type.</summary>
public class NatsClientDefaultSerializerRegistry : INatsSerializerRegistry
{
    /// <summary>The registry.</summary>
    public static readonly NatsClientDefaultSerializerRegistry Default = new();

    /// <inheritdoc/>
    public INatsSerialize<T> GetSerializer<T>() => NatsClientDefaultSerializer<T>.Default;

    /// <inheritdoc/>
    public INatsDeserialize<T> GetDeserializer<T>() => NatsClientDefaultSerializer<T>.Default;
}
