namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value as text of one mime type.</summary>
public class FormattedValue
{
    private const int Longest = 50;

    /// <summary>Pairs a mime type with its text.</summary>
    /// <exception cref="ArgumentException"><paramref name="mimeType"/> is empty.</exception>
    public FormattedValue(string mimeType, string value)
    {
        if (string.IsNullOrWhiteSpace(mimeType))
            throw new ArgumentException("Value cannot be null or whitespace.", nameof(mimeType));
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>The mime type, such as <c>text/html</c>.</summary>
    public string MimeType { get; }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Whether a front end that shows several types leaves this one out.</summary>
    public bool SuppressDisplay { get; set; }

    /// <summary>Formats a value in one mime type, by default its type's preferred one.</summary>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, value.ToDisplayString(mimeType));
    }

    /// <summary>Formats a value in several mime types, by default its type's preferred ones.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        IEnumerable<string> wanted = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Select(mimeType => CreateSingleFromObject(value, mimeType))];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var line = Value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var isCut = line.Length > Longest || line.Length < Value.Length;
        return $"{MimeType}: {line[..Math.Min(line.Length, Longest)]}{(isCut ? " ..." : "")}";
    }
}
