using System.Globalization;
using Microsoft.AspNetCore.Html;

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
        }
        (ListExpansionLimit, RecursionLimit, NullString, DefaultMimeType) = (20, 6, "<null>", HtmlFormatter.MimeType);
    }

    /// <summary>Registers how values of a type, and of those derived from it, are written.</summary>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Add(new Registration(typeof(T), mimeType, (value, writer) => formatter((T)value, writer)));

    /// <inheritdoc cref="Register{T}(Action{T, TextWriter}, string)"/>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Add(new Registration(typeof(T), mimeType, (value, writer) => writer.Write(formatter((T)value))));

    /// <inheritdoc cref="Register{T}(Action{T, TextWriter}, string)"/>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Add(new Registration(type, mimeType, formatter));

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
        var actual = type ?? typeof(object);
        lock (_gate)
        {
            if (Nearest(_preferred, p => p.Type, actual) is { } preference)
                return preference.MimeTypes;
        }
        return [actual == typeof(string) ? PlainTextFormatter.MimeType : DefaultMimeType];
    }

    /// <summary>Writes a value as text of a mime type.</summary>
    /// <exception cref="ArgumentException">Nothing is registered for that mime type.</exception>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(obj, mimeType, writer, 0);
        return writer.ToString();
    }

    internal static void Write(object? value, string mimeType, TextWriter writer, int depth)
    {
        if (value is not null && Find(value.GetType(), mimeType) is { } registration)
            registration.Write(value, writer);
        else if (value is IHtmlContent html)
            html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        else if (mimeType == HtmlFormatter.MimeType)
            HtmlFormatter.Write(value, writer, depth);
        else if (mimeType == PlainTextFormatter.MimeType)
            PlainTextFormatter.Write(value, writer, depth);
        else if (mimeType == "application/json")
            writer.Write(System.Text.Json.JsonSerializer.Serialize(value));
        else if (value is string text)
            writer.Write(text);
        else
            throw new ArgumentException($"No formatter is registered for MIME type {mimeType}.");
    }

    internal static bool IsRegistered(Type type, string mimeType) => Find(type, mimeType) is not null;

    internal static DisplayedValue Raise(DisplayedValue value)
    {
        if (KernelInvocationContext.Current is { } context)
            context.Show(value);
        else
            Console.WriteLine(value.FormattedValues.FirstOrDefault()?.Value);
        return value;
    }

    private static void Add(Registration registration)
    {
        lock (_gate)
            _registrations.Insert(0, registration);
    }

    private static Registration? Find(Type type, string mimeType)
    {
        lock (_gate)
            return Nearest([.. _registrations.Where(r => r.MimeType == mimeType)], r => r.Type, type);
    }

    // The most derived type wins; among equals the latest registration, which stands first.
    private static T? Nearest<T>(List<T> candidates, Func<T, Type> typeOf, Type type) where T : class =>
        candidates.Where(c => typeOf(c).IsAssignableFrom(type))
            .Aggregate(default(T?), (best, c) => best is null || (typeOf(best) != typeOf(c) && typeOf(best).IsAssignableFrom(typeOf(c))) ? c : best);

    private sealed record Preference(Type Type, string[] MimeTypes);

    private sealed record Registration(Type Type, string MimeType, Action<object, TextWriter> Write);
}
