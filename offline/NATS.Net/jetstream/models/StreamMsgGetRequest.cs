using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Which stored message to get.</summary>
public record StreamMsgGetRequest
{
    /// <summary>The sequence in the stream.</summary>
    [JsonPropertyName("seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Seq { get; set; }

    /// <summary>The newest message on this subject.</summary>
    [JsonPropertyName("last_by_subj")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? LastBySubj { get; set; }

    /// <summary>The next message on this subject, from <see cref="Seq"/> on.</summary>
    [JsonPropertyName("next_by_subj")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? NextBySubj { get; set; }
}
