using System.Collections;
using System.Dynamic;
using System.Net;
using System.Numerics;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as html: scalars as text, sequences as tables, objects as a table that folds.</summary>
public static class HtmlFormatter
{
    /// <summary>The mime type.</summary>
    public const string MimeType = "text/html";

    internal static void Write(object value, FormatContext context)
    {
        var writer = context.Writer;
        switch (value)
        {
            case PocketView view:
                view.WriteTo(context);
                break;
            case IHtmlContent html:
                html.WriteTo(writer, HtmlEncoder.Default);
                break;
            case DateTime or DateTimeOffset or TimeSpan or Enum or ReadOnlyMemory<char>:
                writer.Write($"<span>{WebUtility.HtmlEncode(PlainTextFormatter.Scalar(value))}</span>");
                break;
            case Type type:
                writer.Write(TypeName.InHtml(type));
                break;
            case byte[] bytes:
                WriteBytes(bytes, writer);
                break;
            case ReadOnlyMemory<byte> bytes:
                WriteBytes(bytes.Span, writer);
                break;
            case JsonDocument document:
                HtmlJson.Write(document.RootElement, context);
                break;
            case JsonElement element:
                HtmlJson.Write(element, context);
                break;
            default:
                WriteByShape(value, context);
                break;
        }
    }

    internal static void WriteText(string text, TextWriter writer) =>
        writer.Write($"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>");

    /// <summary>A value of which the parts are not shown, being too deep inside others.</summary>
    internal static void WriteShort(object value, FormatContext context)
    {
        using var text = new StringWriter(context.Writer.FormatProvider);
        using var inner = new FormatContext(text);
        inner.Summarize(() => PlainTextFormatter.WriteShort(value, inner));
        context.Writer.Write(WebUtility.HtmlEncode(text.ToString()));
    }

    private static void WriteByShape(object value, FormatContext context)
    {
        var type = FormattedType.Of(value.GetType());
        if (value is TabularData data)
            HtmlTable.Write(data, context);
        else if (value is ExpandoObject expando)
            HtmlTable.Write(new TabularData([[.. expando.OrderBy(p => p.Key, StringComparer.Ordinal)]]), context);
        else if (FormattedType.IsScalar(value.GetType()) || value is BigInteger || IsReflection(value))
            WriteText(value.ToDisplayString(), context.Writer);
        else if (FormattedType.AsArray(value) is { } array)
            HtmlTable.WriteSequence(array, FormattedType.Of(array.GetType()), context);
        else if (type.IsSequence && !type.ShowsMembers)
            HtmlTable.WriteSequence((IEnumerable)value, type, context);
        else
            HtmlTree.Write(value, type, context);
    }

    // The engine unfolds these to hundreds of lines about the compiler's own names.
    private static bool IsReflection(object value) => value is MemberInfo or Assembly or System.Reflection.Module or Delegate;

    private static void WriteBytes(ReadOnlySpan<byte> bytes, TextWriter writer) =>
        writer.Write($"<pre class=\"dni-binary\">{WebUtility.HtmlEncode(HexDump.Of(bytes))}</pre>");
}
