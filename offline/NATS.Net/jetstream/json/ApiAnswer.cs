using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream.Json;

/// <summary>What the JetStream API answered: a response or an error.</summary>
internal readonly record struct ApiAnswer<T>(T? Response, ApiError? Error)
    where T : class;

/// <summary>Reads answers of the JetStream API; which of the two it is shows only inside.</summary>
internal sealed class ApiAnswerSerializer<T> : INatsDeserialize<ApiAnswer<T>>
    where T : class
{
    public static readonly ApiAnswerSerializer<T> Default = new();

    public ApiAnswer<T> Deserialize(in ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsEmpty) return default;
        using var json = JsonDocument.Parse(buffer);
        if (json.RootElement.TryGetProperty("error", out var error))
            return new ApiAnswer<T>(null, error.Deserialize(JetStreamJsonContext.Api.ApiError));
        if (JetStreamJsonContext.Api.GetTypeInfo(typeof(T)) is not JsonTypeInfo<T> info)
            throw new NatsJSException($"Unknown response type {typeof(T)}");
        return new ApiAnswer<T>(json.RootElement.Deserialize(info) ?? throw new NatsJSException("Null result"), null);
    }
}
