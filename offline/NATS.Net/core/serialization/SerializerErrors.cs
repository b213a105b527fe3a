namespace NATS.Client.Core;

/// <summary>The errors of serializers that do not know a type.</summary>
internal static class SerializerErrors
{
    public static NatsException CannotWrite<T>() => new($"Can't serialize {typeof(T)}");

    public static NatsException CannotRead<T>() => new($"Can't deserialize {typeof(T)}");
}
