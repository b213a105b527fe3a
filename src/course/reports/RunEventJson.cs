using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Kernels;

namespace Course.Reports;

/// <summary>Events as JSON, one a line: what a child process writes and its parent reads.</summary>
public static class RunEventJson
{
    private static readonly RunEventContext Context = new(new JsonSerializerOptions
    {
        // Nobody reads these lines in a browser; html and prose stay as short as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    /// <summary>One line, without its end.</summary>
    public static string Write(RunEvent happened) => JsonSerializer.Serialize(happened, Context.RunEvent);

    /// <summary>The event of one line.</summary>
    /// <param name="line">A line that <see cref="Write"/> made.</param>
    /// <exception cref="JsonException">The line is no event.</exception>
    public static RunEvent Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Context.RunEvent) ?? throw new JsonException($"No event: {line}");
        }
        catch (NotSupportedException error)
        {
            // The serializer's answer to JSON without a discriminator.
            throw new JsonException($"No event: {line}", error);
        }
    }
}

/// <summary>The serializer's code, made at build time.</summary>
[JsonSerializable(typeof(RunEvent))]
internal sealed partial class RunEventContext : JsonSerializerContext;
