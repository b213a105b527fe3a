using System.Globalization;
using System.Text;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Bytes as a table of sixteen a line: offset, hexadecimal, ASCII.</summary>
internal static class HexDump
{
    private const int BytesInLine = 16;
    private const int HexWidth = (BytesInLine * 3) + 1;

    /// <summary>The lines, without an end of line after the last.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        for (var offset = 0; offset < bytes.Length; offset += BytesInLine)
        {
            text.Append(offset > 0 ? Environment.NewLine : "");
            AppendLine(text, offset, bytes[offset..Math.Min(offset + BytesInLine, bytes.Length)]);
        }
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, int offset, ReadOnlySpan<byte> bytes)
    {
        var (hex, ascii) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < bytes.Length; i++)
        {
            hex.Append(CultureInfo.InvariantCulture, $"{bytes[i]:X2} ").Append(i == (BytesInLine / 2) - 1 ? " " : "");
            ascii.Append(bytes[i] is >= 32 and < 127 ? (char)bytes[i] : '.');
        }
        text.Append(CultureInfo.InvariantCulture, $"{offset:X8}  {hex.ToString().PadRight(HexWidth)} |{ascii}|");
    }
}
