using System.Globalization;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as comma-separated lines.</summary>
internal static class CsvFormatter
{
    /// <summary>The mime type.</summary>
    public const string MimeType = "text/csv";

    /// <summary>A line of names, then a line for each row.</summary>
    public static void Write(TabularData data, TextWriter writer)
    {
        writer.WriteLine(string.Join(',', data.Columns));
        foreach (var row in data.Rows)
            writer.WriteLine(string.Join(',', row.Select(p => Quoted(TextOf(p.Value)))));
    }

    private static string TextOf(object? value) => value switch
    {
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private static string Quoted(string text) =>
        text.Any(c => char.IsWhiteSpace(c) || c is ',' or '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
