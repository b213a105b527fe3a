using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary>The mime type.</summary>
    public const string MimeType = "text/plain";

    internal static void Write(object? value, TextWriter writer, int depth)
    {
        if (value is null)
            writer.Write(Formatter.NullString);
        else if (IsScalar(value.GetType()) || depth >= Formatter.RecursionLimit)
            writer.Write(Scalar(value));
        else if (value is IEnumerable items)
            WriteItems(SequenceStart.Of(items), writer, depth);
        else
            WriteMembers(value, writer, depth);
    }

    internal static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || _scalars.Contains(type) || typeof(Exception).IsAssignableFrom(type)
        || typeof(Type).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type) || Nullable.GetUnderlyingType(type) is not null;

    internal static string Scalar(object value) => value switch
    {
        DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    internal static IEnumerable<(string Name, object? Value)> Members(object value) =>
        value.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m is FieldInfo || (m is PropertyInfo { CanRead: true } p && p.GetIndexParameters().Length == 0))
            .Select(m => (m.Name, Read(m, value)));

    // A getter that throws is shown as its exception, as the engine does.
    private static object? Read(MemberInfo member, object value)
    {
        try
        {
            return member is FieldInfo field ? field.GetValue(value) : ((PropertyInfo)member).GetValue(value);
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }

    internal static void WriteItems(SequenceStart start, TextWriter writer, int depth)
    {
        writer.Write("[ ");
        for (var i = 0; i < start.Items.Count; i++)
        {
            writer.Write(i == 0 ? "" : ", ");
            Formatter.Write(start.Items[i], MimeType, writer, depth + 1);
        }
        writer.Write(start.Rest is null ? " ]" : $" {start.Rest} ]");
    }

    private static void WriteMembers(object value, TextWriter writer, int depth)
    {
        var members = Members(value).ToList();
        if (members.Count == 0)
        {
            writer.Write(value);
            return;
        }
        writer.Write(value.GetType().Name);
        foreach (var (name, member) in members)
        {
            writer.WriteLine();
            writer.Write(new string(' ', (depth + 1) * 4) + name + ": ");
            Formatter.Write(member, MimeType, writer, depth + 1);
        }
    }

    private static readonly HashSet<Type> _scalars =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Guid), typeof(object), typeof(System.Text.Json.JsonElement), typeof(System.Numerics.BigInteger),
    ];
}
