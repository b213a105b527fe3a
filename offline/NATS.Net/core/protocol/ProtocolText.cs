using System.Text;

namespace NATS.Client.Core;

/// <summary>Reads words from a protocol line.</summary>
internal static class ProtocolText
{
    /// <summary>Takes the next word off the line; words are separated by spaces or tabs.</summary>
    public static ReadOnlySpan<byte> NextToken(ref ReadOnlySpan<byte> line)
    {
        line = line.TrimStart("\t "u8);
        var end = line.IndexOfAny((byte)' ', (byte)'\t');
        var token = end < 0 ? line : line[..end];
        line = end < 0 ? default : line[end..].TrimStart("\t "u8);
        return token;
    }

    /// <summary>The bytes as text: line ends escaped, everything else that is not visible ASCII as a dot.</summary>
    public static string Printable(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            _ = b switch
            {
                (byte)'\r' => text.Append("\\r"),
                (byte)'\n' => text.Append("\\n"),
                >= (byte)' ' and <= (byte)'~' => text.Append((char)b),
                _ => text.Append('.'),
            };
        }

        return text.ToString();
    }
}
