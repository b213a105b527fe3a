using System.Net;
using System.Text.Json;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>JSON as trees that fold.</summary>
internal static class HtmlJson
{
    /// <summary>Writes an element with all that it holds.</summary>
    public static void Write(JsonElement element, FormatContext context)
    {
        var writer = context.Writer;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                HtmlTree.Write(element.ToString(), isOpen: false, Properties, writer);
                break;
            case JsonValueKind.Array:
                HtmlTree.Write(element.ToString(), isOpen: false, Items, writer);
                break;
            case JsonValueKind.Number:
                // The number as written: the engine rounds it to seven digits.
                writer.Write("<span>");
                HtmlFormatter.WriteText(element.GetRawText(), writer);
                writer.Write("</span>");
                break;
            default:
                writer.Write($"<span>{WebUtility.HtmlEncode(element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? Formatter.NullString : element.GetRawText())}</span>");
                break;
        }

        void Properties()
        {
            foreach (var property in element.EnumerateObject())
                HtmlTree.WriteRow(WebUtility.HtmlEncode(property.Name), () => property.Value.FormatTo(context, HtmlFormatter.MimeType), writer);
        }

        void Items()
        {
            foreach (var item in element.EnumerateArray())
            {
                writer.Write("<tr><td>");
                item.FormatTo(context, HtmlFormatter.MimeType);
                writer.Write("</td></tr>");
            }
        }
    }
}
