using System.Globalization;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Turns values into text of a mime type; scripts register their own ways for a type.</summary>
public static class Formatter
{
    private static readonly Lock _gate = new();
    private static readonly List<Registration> _registrations = [];
    private static readonly List<Preference> _preferred = [];

    static Formatter() => ResetToDefault();

    /// <summary>How many items of a sequence are written out.</summary>
    public static int ListExpansionLimit { get; set; }

    /// <summary>How many levels of an object are written out.</summary>
    public static int RecursionLimit { get; set; }

    /// <summary>What is written for null.</summary>
    public static string NullString { get; set; } = "";

    /// <summary>The mime type of values whose type prefers no other.</summary>
    public static string DefaultMimeType { get; set; } = "";

    /// <summary>Forgets all registrations and restores the defaults.</summary>
    public static void ResetToDefault()
    {
        lock (_gate)
        {
            _registrations.Clear();
            _preferred.Clear();
            _preferred.Add(new Preference(typeof(string), [PlainTextFormatter.MimeType]));
            _preferred.Add(new Preference(typeof(TabularData), [HtmlFormatter.MimeType, CsvFormatter.MimeType]));
        }
        (ListExpansionLimit, RecursionLimit, NullString, DefaultMimeType) = (20, 6, "<null>", HtmlFormatter.MimeType);
    }

    /// <summary>Registers a formatter for its type and those derived from it.</summary>
    public static void Register(ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Add(new Registration(formatter.Type, formatter.MimeType, formatter.Format));
    }

    /// <summary>Registers how values of a type, and of those derived from it, are written.</summary>
    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Add(new Registration(typeof(T), mimeType, (value, context) => formatter((T)value, context)));

    /// <inheritdoc cref="Register{T}(FormatDelegate{T}, string)"/>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);

    /// <inheritdoc cref="Register{T}(FormatDelegate{T}, string)"/>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(typeof(T), (value, writer) => writer.Write(formatter((T)value)), mimeType);

    /// <summary>Registers how values of a type are written; an open generic type means each of its constructions.</summary>
    public static void Register(Type type, FormatDelegate<object> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Add(new Registration(type, mimeType, formatter));

    /// <inheritdoc cref="Register(Type, FormatDelegate{object}, string)"/>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Add(new Registration(type, mimeType, (value, context) =>
        {
            formatter(value, context.Writer);
            return true;
        }));

    /// <summary>Sets the mime types in which values of a type are shown when none is asked for.</summary>
    /// <exception cref="ArgumentException">No mime type is given.</exception>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (preferredMimeTypes is null || preferredMimeTypes.All(string.IsNullOrWhiteSpace))
            throw new ArgumentException("Value cannot be null or whitespace.", nameof(preferredMimeTypes));
        lock (_gate)
            _preferred.Insert(0, new Preference(type, preferredMimeTypes));
    }

    /// <summary>The mime types in which values of a type are shown when none is asked for.</summary>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type)
    {
        lock (_gate)
            return Registration.Nearest(_preferred, p => p.Type, type ?? typeof(object))?.MimeTypes ?? [DefaultMimeType];
    }

    /// <summary>Writes a value as text of a mime type.</summary>
    /// <exception cref="ArgumentException">Nothing is registered for that mime type.</exception>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using var context = new FormatContext(writer);
        obj.FormatTo(context, mimeType);
        return writer.ToString();
    }

    /// <summary>Writes a value where another is being written, as a part of it.</summary>
    /// <exception cref="ArgumentException">Nothing is registered for that mime type.</exception>
    public static void FormatTo<T>(this T obj, FormatContext context, string mimeType)
    {
        if (obj is null)
            WriteNull(mimeType, context);
        else
            context.Deeper(() => Write(obj, mimeType, context));
    }

    internal static DisplayedValue Raise(DisplayedValue value)
    {
        if (KernelInvocationContext.Current is { } context)
            context.Show(value);
        else
            Console.WriteLine(value.FormattedValues.FirstOrDefault()?.Value);
        return value;
    }

    private static void WriteNull(string mimeType, FormatContext context)
    {
        if (mimeType == HtmlFormatter.MimeType)
            HtmlFormatter.WriteText(NullString, context.Writer);
        else
            context.Writer.Write(mimeType == JsonFormatter.MimeType ? "null" : NullString);
    }

    private static void Write(object value, string mimeType, FormatContext context)
    {
        if (context.AllowsRecursion)
        {
            if (!IsWrittenByScript(value, mimeType, context))
                WriteDefault(value, mimeType, context);
        }
        else if (mimeType == HtmlFormatter.MimeType)
            HtmlFormatter.WriteShort(value, context);
        else
            PlainTextFormatter.WriteShort(value, context);
    }

    private static bool IsWrittenByScript(object value, string mimeType, FormatContext context)
    {
        List<Registration> left;
        lock (_gate)
            left = [.. _registrations.Where(r => r.MimeType == mimeType)];
        var isFound = false;
        // Where none of them writes anything, nothing is shown: the engine's rule.
        while (Registration.Nearest(left, r => r.Type, value.GetType()) is { } nearest)
        {
            isFound = true;
            if (nearest.Write(value, context))
                break;
            left.Remove(nearest);
        }
        return isFound;
    }

    private static void WriteDefault(object value, string mimeType, FormatContext context)
    {
        switch (mimeType)
        {
            case HtmlFormatter.MimeType:
                HtmlFormatter.Write(value, context);
                break;
            case PlainTextFormatter.MimeType:
                PlainTextFormatter.Write(value, context);
                break;
            case PlainTextSummaryFormatter.MimeType:
                PlainTextSummaryFormatter.Write(value, context);
                break;
            case JsonFormatter.MimeType:
                context.Writer.Write(JsonFormatter.Write(value));
                break;
            case CsvFormatter.MimeType:
                CsvFormatter.Write(TabularData.Of(value), context.Writer);
                break;
            default:
                throw new ArgumentException($"No formatter is registered for MIME type {mimeType}.");
        }
    }

    private static void Add(Registration registration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(registration.MimeType);
        lock (_gate)
            _registrations.Insert(0, registration);
    }

    private sealed record Preference(Type Type, string[] MimeTypes);
}
