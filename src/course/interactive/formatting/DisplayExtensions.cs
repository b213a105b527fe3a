using Microsoft.DotNet.Interactive.Formatting;

namespace System;

/// <summary>Showing any value from a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value under the running cell; outside a cell it is written to the console.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        Formatter.Raise(new DisplayedValue(value, FormattedValue.CreateManyFromObject(value, mimeTypes)));

    /// <summary>Shows text as the given mime type, unformatted.</summary>
    /// <exception cref="ArgumentException"><paramref name="mimeType"/> is empty.</exception>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        Formatter.Raise(new DisplayedValue(value, [new FormattedValue(mimeType, value)]));

    /// <summary>Shows a sequence as a table: a row for each item, a column for each public property; as comma-separated lines too.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? value.Display(mimeTypes) : TabularData.Of(value).Display(mimeTypes);
}
