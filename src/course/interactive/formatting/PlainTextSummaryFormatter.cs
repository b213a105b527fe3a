using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as one line of plain text.</summary>
public static class PlainTextSummaryFormatter
{
    /// <summary>The mime type.</summary>
    public const string MimeType = "text/plain+summary";

    private const int Longest = 300;

    internal static void Write(object value, FormatContext context)
    {
        switch (value)
        {
            case Type type:
                PlainTextFormatter.Write(type, context);
                break;
            case string text:
                context.Writer.Write(InOneLine(text));
                break;
            case IEnumerable items:
                context.Summarize(() => PlainTextFormatter.WriteItems(items, context));
                break;
            default:
                context.Writer.Write(InOneLine(TextOf(value)));
                break;
        }
    }

    // Whatever a script's own ToString throws is shown in its place.
    private static string TextOf(object value)
    {
        try
        {
            return value.ToString() ?? "";
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static string InOneLine(string text)
    {
        var line = text.Trim().Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return line.Length > Longest ? line[..Longest] + "..." : line;
    }
}
