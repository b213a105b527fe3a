using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as plain text: scalars as they are, sequences of them in brackets, objects a property a line.</summary>
public static partial class PlainTextFormatter
{
    /// <summary>The mime type.</summary>
    public const string MimeType = "text/plain";

    internal static void Write(object value, FormatContext context)
    {
        switch (value)
        {
            case IHtmlContent html:
                html.WriteTo(context.Writer, HtmlEncoder.Default);
                break;
            case Exception thrown:
                context.Writer.Write(LineStart().Replace(thrown.ToString(), new string(' ', (context.Depth + 1) * 2)));
                break;
            case Type type:
                context.Writer.Write(TypeName.InCSharp(type, hasNamespace: true));
                break;
            case ExpandoObject expando:
                WriteLines(expando.AsEnumerable(), pair => WritePair(pair, context), context);
                break;
            case KeyValuePair<string, object?> pair:
                WritePair(pair, context);
                break;
            case byte[] bytes:
                context.Writer.Write(HexDump.Of(bytes));
                break;
            case ReadOnlyMemory<byte> bytes:
                context.Writer.Write(HexDump.Of(bytes.Span));
                break;
            default:
                WriteByShape(value, context);
                break;
        }
    }

    /// <summary>A value that has no parts, as text.</summary>
    internal static string Scalar(object value) => value switch
    {
        DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value of which the parts are not shown.</summary>
    internal static void WriteShort(object value, FormatContext context)
    {
        if (value is IEnumerable items and not string)
            WriteItems(items, context);
        else
            context.Writer.Write(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString());
    }

    /// <summary>A sequence: in brackets where its items are short, else an item after another.</summary>
    internal static void WriteItems(IEnumerable items, FormatContext context)
    {
        var itemType = FormattedType.Of(items.GetType()).ItemType;
        var isInLine = FormattedType.IsScalar(itemType) || !context.AllowsRecursion;
        if (isInLine)
            context.Writer.Write("[ ");
        else
            context.Writer.WriteLine(TypeName.InCSharp(items.GetType(), hasNamespace: false));
        var start = SequenceStart.Of(items);
        for (var i = 0; i < start.Items.Count; i++)
        {
            context.Writer.Write(i == 0 ? "" : isInLine ? ", " : Environment.NewLine);
            context.BeginsItem = true;
            if (!isInLine && itemType == typeof(object))
                WriteIndent(context, "  - ");
            start.Items[i].FormatTo(context, MimeType);
            context.BeginsItem = false;
        }
        context.Writer.Write(start.HasRest ? $" ... ({start.Rest})" : "");
        context.Writer.Write(isInLine ? " ]" : "");
    }

    private static void WriteByShape(object value, FormatContext context)
    {
        var type = FormattedType.Of(value.GetType());
        if (FormattedType.IsScalar(value.GetType()) || value is Enum or JsonElement or ReadOnlyMemory<char> or Delegate or System.Numerics.BigInteger)
            context.Writer.Write(Scalar(value));
        else if (type.IsTuple)
            WriteTuple([.. type.Members(value)], context);
        else if (FormattedType.AsArray(value) is { } array)
            WriteItems(array, context);
        else if (type.IsSequence && !type.ShowsMembers)
            WriteItems((IEnumerable)value, context);
        else if (type.Members(value).ToList() is { Count: > 0 } members)
            WriteMembers(value, members, context);
        else if (value is IEnumerable items)
            WriteItems(items, context);
        else
            context.Writer.Write(value.ToString());
    }

    private static void WriteMembers(object value, List<(string Name, object? Value)> members, FormatContext context)
    {
        if (!context.BeginsItem)
            context.Writer.WriteLine(TypeName.InCSharp(value.GetType(), hasNamespace: false));
        WriteLines(members, m => WriteMember(m.Name, () => m.Value.FormatTo(context, MimeType), context), context);
        if (value is not IEnumerable items)
            return;
        context.Writer.WriteLine();
        WriteMember("(values)", () => WriteItems(items, context), context);
    }

    private static void WriteMember(string name, Action writeValue, FormatContext context)
    {
        WriteStartProperty(context);
        context.Writer.Write(name + ": ");
        writeValue();
    }

    private static void WriteTuple((string Name, object? Value)[] members, FormatContext context)
    {
        if (members.All(m => m.Value is null || FormattedType.IsScalar(m.Value.GetType())))
        {
            context.Writer.Write($"( {string.Join(", ", members.Select(m => m.Value.ToDisplayString()))} )");
            return;
        }
        WriteLines(members, Item, context);
        context.BeginsItem = true;

        void Item((string Name, object? Value) member)
        {
            context.BeginsItem = true;
            WriteStartProperty(context);
            member.Value.FormatTo(context, MimeType);
        }
    }

    private static void WritePair(KeyValuePair<string, object?> pair, FormatContext context)
    {
        context.Writer.Write(pair.Key + ": ");
        pair.Value.FormatTo(context, MimeType);
    }

    private static void WriteLines<T>(IEnumerable<T> items, Action<T> write, FormatContext context)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            context.Writer.Write(isFirst ? "" : Environment.NewLine);
            isFirst = false;
            write(item);
        }
    }

    private static void WriteStartProperty(FormatContext context)
    {
        WriteIndent(context, context.BeginsItem ? "  - " : "    ");
        context.BeginsItem = false;
    }

    private static void WriteIndent(FormatContext context, string mark) => context.Writer.Write(new string(' ', context.Depth * 2) + mark);

    [GeneratedRegex(@"^\s+", RegexOptions.Multiline)]
    private static partial Regex LineStart();
}
