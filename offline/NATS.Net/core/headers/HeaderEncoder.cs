using System.Buffers;
using System.Text;

namespace NATS.Client.Core;

/// <summary>Writes headers in their wire format.</summary>
internal static class HeaderEncoder
{
    // A name may hold any visible ASCII character but the colon.
    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Where(c => c != ':').Select(c => (byte)c)]);

    // NATS/1.0\r\n *(name ": " value "\r\n") "\r\n"
    public static void Write(ArrayBufferWriter<byte> writer, NatsHeaders headers, Encoding encoding)
    {
        writer.Write("NATS/1.0\r\n"u8);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (value is not null) WriteLine(writer, name, value, encoding);
            }
        }

        writer.Write("\r\n"u8);
    }

    public static int GetLength(NatsHeaders headers, Encoding encoding)
    {
        const int Frame = 12, LineFrame = 4;
        var length = Frame;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (value is not null) length += encoding.GetByteCount(name) + encoding.GetByteCount(value) + LineFrame;
            }
        }

        return length;
    }

    private static void WriteLine(ArrayBufferWriter<byte> writer, string name, string value, Encoding encoding)
    {
        var start = writer.WrittenCount;
        encoding.GetBytes(name, writer);
        if (writer.WrittenSpan[start..].ContainsAnyExcept(NameBytes))
            throw new NatsException($"Invalid header key '{name}': contains colon, space, or other non-printable ASCII characters");
        writer.Write(": "u8);
        start = writer.WrittenCount;
        encoding.GetBytes(value, writer);
        if (writer.WrittenSpan[start..].IndexOf("\r\n"u8) >= 0)
            throw new NatsException($"Invalid header value for key '{name}': contains CRLF");
        writer.Write("\r\n"u8);
    }
}
