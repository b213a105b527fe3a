using System.Text.Json.Serialization;

namespace NATS.Client.ObjectStore.Models;

/// <summary>The description of an object.</summary>
public record ObjectMetadata
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; set; }

    /// <summary>A text for people.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Name of the bucket.</summary>
    [JsonPropertyName("bucket")]
    public string? Bucket { get; set; }

    /// <summary>The id under which the chunks are stored.</summary>
    [JsonPropertyName("nuid")]
    public string? Nuid { get; set; }

    /// <summary>Size in bytes.</summary>
    [JsonPropertyName("size")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Size { get; set; }

    /// <summary>When it was stored.</summary>
    [JsonPropertyName("mtime")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset MTime { get; set; }

    /// <summary>Number of chunks.</summary>
    [JsonPropertyName("chunks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public uint Chunks { get; set; }

    /// <summary>The hash: <c>SHA-256=</c> and the value in URL-safe base64.</summary>
    [JsonPropertyName("digest")]
    public string? Digest { get; set; }

    /// <summary>The application's own names and values.</summary>
    [JsonPropertyName("metadata")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Dictionary<string, string>? Metadata { get; set; }

    /// <summary>The application's own headers.</summary>
    [JsonPropertyName("headers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Dictionary<string, string[]>? Headers { get; set; }

    /// <summary>Whether the object was deleted.</summary>
    [JsonPropertyName("deleted")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Deleted { get; set; }

    /// <summary>How the object is stored.</summary>
    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MetaDataOptions? Options { get; set; }
}

/// <summary>How an object is stored.</summary>
public record MetaDataOptions
{
    /// <summary>The object or bucket this one is only a name for.</summary>
    [JsonPropertyName("link")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NatsObjLink? Link { get; set; }

    /// <summary>Size of a chunk in bytes. Default 128 KiB.</summary>
    [JsonPropertyName("max_chunk_size")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? MaxChunkSize { get; set; }
}

/// <summary>The target of a link.</summary>
public record NatsObjLink
{
    /// <summary>Name of the object.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>Name of the bucket.</summary>
    [JsonPropertyName("bucket")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Bucket { get; set; }
}

/// <summary>How descriptions are read and written.</summary>
[JsonSerializable(typeof(ObjectMetadata))]
internal sealed partial class ObjectJsonContext : JsonSerializerContext;
