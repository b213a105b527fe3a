using System.Text.Json.Serialization;

namespace Course.Servers;

/// <summary>The running server of the folder .nats/, as its file says.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Started">When that process started, in UTC: a process id alone may name another one by now.</param>
/// <param name="ServerId">Its id in INFO: unique for each start, so no other server can be taken for it.</param>
/// <param name="Url">Its address for clients.</param>
/// <param name="MonitorUrl">Its HTTP monitoring.</param>
/// <param name="Version">Its release.</param>
/// <param name="Stays">Whether it was started by <c>course server up</c> and ends by <c>down</c> only; else it ends with its last run.</param>
internal sealed record ServerState(int Pid, DateTime Started, string ServerId, string Url, string MonitorUrl, string Version, bool Stays);

/// <summary>What a server writes about the ports that it chose.</summary>
/// <param name="Nats">For clients.</param>
/// <param name="Monitoring">HTTP.</param>
internal sealed record ServerPorts(IReadOnlyList<string> Nats, IReadOnlyList<string> Monitoring);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServerState))]
[JsonSerializable(typeof(ServerPorts))]
internal sealed partial class ServerStateJson : JsonSerializerContext;
