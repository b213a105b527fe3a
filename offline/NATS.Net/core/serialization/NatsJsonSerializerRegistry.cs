using NATS.Client.Core;

namespace NATS.Client.Serializers.Json;

/// <summary>Gives <see cref="NatsJsonSerializer{T}"/> for every type: text becomes JSON too.</summary>
public sealed class NatsJsonSerializerRegistry : INatsSerializerRegistry
{
    /// <summary>The registry.</summary>
    public static readonly NatsJsonSerializerRegistry Default = new();

    /// <inheritdoc/>
    public INatsSerialize<T> GetSerializer<T>() => NatsJsonSerializer<T>.Default;

    /// <inheritdoc/>
    public INatsDeserialize<T> GetDeserializer<T>() => NatsJsonSerializer<T>.Default;
}
