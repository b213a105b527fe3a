namespace NATS.Client.Core;

/// <summary>Puts serializers one after the other.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public class NatsSerializerBuilder<T>
{
    private readonly List<INatsSerializer<T>> serializers = [];

    /// <summary>Adds a serializer for what those before it cannot do.</summary>
    public NatsSerializerBuilder<T> Add(INatsSerializer<T> serializer)
    {
        serializers.Add(serializer);
        return this;
    }

    /// <summary>The chain; without serializers the default one.</summary>
    public INatsSerializer<T> Build() =>
        serializers.Count == 0
            ? NatsDefaultSerializer<T>.Default
            : Enumerable.Reverse(serializers).Aggregate((next, serializer) => serializer.CombineWith(next));
}
