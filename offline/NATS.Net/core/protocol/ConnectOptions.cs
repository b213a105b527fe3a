using System.Text.Json.Serialization;

namespace NATS.Client.Core;

/// <summary>What the client tells of itself when it connects; the names are the server's.</summary>
internal sealed record ConnectOptions
{
    [JsonPropertyName("echo")]
    public bool Echo { get; init; } = true;

    [JsonPropertyName("verbose")]
    public bool Verbose { get; init; }

    [JsonPropertyName("pedantic")]
    public bool Pedantic { get; init; }

    [JsonPropertyName("nkey")]
    public string? NKey { get; init; }

    [JsonPropertyName("jwt")]
    public string? Jwt { get; init; }

    [JsonPropertyName("sig")]
    public string? Signature { get; init; }

    [JsonPropertyName("auth_token")]
    public string? AuthToken { get; init; }

    [JsonPropertyName("user")]
    public string? Username { get; init; }

    [JsonPropertyName("pass")]
    public string? Password { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("lang")]
    public string Language { get; init; } = ".NET";

    [JsonPropertyName("version")]
    public string Version { get; init; } = typeof(ConnectOptions).Assembly.GetName().Version!.ToString(3);

    [JsonPropertyName("protocol")]
    public int Protocol { get; init; } = 1;

    [JsonPropertyName("headers")]
    public bool Headers { get; init; }

    [JsonPropertyName("no_responders")]
    public bool NoResponders { get; init; } = true;
}
