using System.Text.Json.Serialization;

namespace NATS.Client.Core;

/// <summary>How INFO is read and CONNECT is written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerInfo))]
[JsonSerializable(typeof(ConnectOptions))]
internal sealed partial class CoreJsonContext : JsonSerializerContext;
