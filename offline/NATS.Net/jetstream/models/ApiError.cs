using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>An error as the JetStream API reports it.</summary>
public record ApiError
{
    /// <summary>The HTTP-like status, e.g. 404.</summary>
    [JsonPropertyName("code")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Code { get; set; }

    /// <summary>The server's words.</summary>
    [JsonPropertyName("description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Description { get; set; }

    /// <summary>The JetStream error code, e.g. 10059.</summary>
    [JsonPropertyName("err_code")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ErrCode { get; set; }
}
