using NATS.Client.Core;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream;

/// <summary>Writes and reads the messages of the JetStream API.</summary>
/// <typeparam name="T">A request or response type.</typeparam>
public static class NatsJSJsonSerializer<T>
{
    /// <summary>The serializer.</summary>
    public static readonly INatsSerializer<T> Default = new NatsJsonContextSerializer<T>(JetStreamJsonContext.Api);
}
