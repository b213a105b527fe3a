using System.Text;

namespace NATS.Client.Core;

/// <summary>Reads words from a protocol line.</summary>
internal static class ProtocolText
{
    /// <summary>Takes the next word off the line; words are separated by one space each.</summary>
    public static ReadOnlySpan<byte> NextWord(ref ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)' ');
        var word = end < 0 ? line : line[..end];
        line = end < 0 ? default : line[(end + 1)..];
        return word;
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
