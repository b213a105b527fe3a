using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Kernels;

/// <summary>The serializer's code for the lines between a kernel and who started it, made at build time.</summary>
[JsonSerializable(typeof(KernelRequest))]
[JsonSerializable(typeof(KernelNotice))]
internal sealed partial class KernelJson : JsonSerializerContext
{
    /// <summary>camelCase; text stays as short as it is, because no browser reads these lines.</summary>
    public static KernelJson Context { get; } = new(new JsonSerializerOptions
    {
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
