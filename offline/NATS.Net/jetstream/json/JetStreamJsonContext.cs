using System.Text.Json;
using System.Text.Json.Serialization;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream.Json;

/// <summary>How the messages of the JetStream API are read and written.</summary>
[JsonSerializable(typeof(AccountInfoResponse))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(ConsumerCreateRequest))]
[JsonSerializable(typeof(ConsumerDeleteResponse))]
[JsonSerializable(typeof(ConsumerGetnextRequest))]
[JsonSerializable(typeof(ConsumerInfo))]
[JsonSerializable(typeof(ConsumerListRequest))]
[JsonSerializable(typeof(ConsumerListResponse))]
[JsonSerializable(typeof(ConsumerNamesRequest))]
[JsonSerializable(typeof(ConsumerNamesResponse))]
[JsonSerializable(typeof(ConsumerPauseRequest))]
[JsonSerializable(typeof(ConsumerPauseResponse))]
[JsonSerializable(typeof(ConsumerResetRequest))]
[JsonSerializable(typeof(ConsumerResetResponse))]
[JsonSerializable(typeof(ConsumerUnpinRequest))]
[JsonSerializable(typeof(ConsumerUnpinResponse))]
[JsonSerializable(typeof(PubAckResponse))]
[JsonSerializable(typeof(StreamConfig))]
[JsonSerializable(typeof(StreamInfo))]
[JsonSerializable(typeof(StreamInfoRequest))]
[JsonSerializable(typeof(StreamInfoResponse))]
[JsonSerializable(typeof(StreamListRequest))]
[JsonSerializable(typeof(StreamListResponse))]
[JsonSerializable(typeof(StreamMsgDeleteRequest))]
[JsonSerializable(typeof(StreamMsgDeleteResponse))]
[JsonSerializable(typeof(StreamMsgGetRequest))]
[JsonSerializable(typeof(StreamMsgGetResponse))]
[JsonSerializable(typeof(StreamNamesRequest))]
[JsonSerializable(typeof(StreamNamesResponse))]
[JsonSerializable(typeof(StreamPurgeRequest))]
[JsonSerializable(typeof(StreamPurgeResponse))]
[JsonSerializable(typeof(StreamUpdateResponse))]
internal sealed partial class JetStreamJsonContext : JsonSerializerContext
{
    /// <summary>The context with the server's spelling of the enumerations.</summary>
    public static readonly JetStreamJsonContext Api = new(new JsonSerializerOptions
    {
        Converters =
        {
            SnakeCase<ConsumerConfigAckPolicy>(),
            SnakeCase<ConsumerConfigDeliverPolicy>(),
            SnakeCase<ConsumerConfigPriorityPolicy>(),
            SnakeCase<ConsumerConfigReplayPolicy>(),
            SnakeCase<ConsumerCreateAction>(),
            SnakeCase<StreamConfigCompression>(),
            SnakeCase<StreamConfigDiscard>(),
            SnakeCase<StreamConfigPersistMode>(),
            SnakeCase<StreamConfigRetention>(),
            SnakeCase<StreamConfigStorage>(),
        },
    });

    private static JsonStringEnumConverter<T> SnakeCase<T>()
        where T : struct, Enum => new(JsonNamingPolicy.SnakeCaseLower);
}
