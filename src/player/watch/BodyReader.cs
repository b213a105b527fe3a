using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Course.Player.Watch;

/// <summary>Makes a body readable: JSON with indents, text as it is, anything else as hex. Of a large one there is the head.</summary>
internal static class BodyReader
{
    private const int MostText = 4096;
    private const int MostBytes = 256;

    // Deep nesting makes much white space of little JSON.
    private const int MostIndented = 4 * MostText;
    private const int BytesInRow = 8;

    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    // The page puts it in as text, so nothing has to be escaped for html.
    private static readonly JsonWriterOptions _indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A body for the page.</summary>
    public static BodyView Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return new("empty", "", 0);
        if (body.Length <= MostText && Indented(body) is { } json)
            return new("json", json, body.Length);
        var head = body.Span[..TextLength(body.Span)];
        if (Text(head) is { } text)
            return new("text", text, head.Length);
        var bytes = body.Span[..Math.Min(body.Length, MostBytes)];
        return new("bytes", Hex(bytes), bytes.Length);
    }

    // A single number or word reads as well without indents; numbers keep the digits that they were sent with.
    private static string? Indented(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                return null;
            using var text = new MemoryStream();
            using (var writer = new Utf8JsonWriter(text, _indented))
                document.RootElement.WriteTo(writer);
            return text.Length <= MostIndented ? Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // No JSON, or JSON with a broken escape in it.
            return null;
        }
    }

    // A character of several bytes is not cut in two.
    private static int TextLength(ReadOnlySpan<byte> body)
    {
        if (body.Length <= MostText)
            return body.Length;
        var length = MostText;
        while (length > MostText - 4 && (body[length] & 0xC0) == 0x80)
            length--;
        return length;
    }

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = _strict.GetString(bytes);
            return text.All(c => !char.IsControl(c) || c is '\n' or '\r' or '\t') ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Hex(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        for (var at = 0; at < bytes.Length; at += BytesInRow)
        {
            var row = bytes[at..Math.Min(at + BytesInRow, bytes.Length)];
            text.Append(CultureInfo.InvariantCulture, $"{at:x4} ");
            foreach (var value in row)
                text.Append(CultureInfo.InvariantCulture, $" {value:x2}");
            text.Append(' ', 3 * (BytesInRow - row.Length) + 2);
            foreach (var value in row)
                text.Append(value is >= 0x20 and < 0x7f ? (char)value : '.');
            text.Append('\n');
        }
        return text.ToString();
    }
}
