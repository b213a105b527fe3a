using System.Buffers;
using System.Text.Json;

namespace NATS.Client.Core;

/// <summary>Keeps one JSON writer for each thread: making one costs more than a small message.</summary>
internal static class JsonWriters
{
    [ThreadStatic]
    private static Utf8JsonWriter? cached;

    public static Utf8JsonWriter Rent(IBufferWriter<byte> output)
    {
        var writer = cached;
        cached = null;
        if (writer is null) return new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        writer.Reset(output);
        return writer;
    }

    public static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        cached = writer;
    }
}
