using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;
using Tomlyn.Serialization;

namespace Course;

/// <summary>A TOML text's tables, and the lines in which their keys stand.</summary>
internal sealed class TomlFile
{
    private readonly TomlMetadataStore _places = new();

    /// <summary>Reads a text.</summary>
    /// <exception cref="TomlException">It is not TOML, or sets a key twice.</exception>
    public TomlFile(string text)
    {
        Top = TomlSerializer.Deserialize<TomlTable>(text, TomlSerializerOptions.Default with { MetadataStore = _places }) ?? [];
        // Of a key that is set twice the serializer takes the last.
        SyntaxParser.ParseStrict(text);
    }

    /// <summary>The whole.</summary>
    public TomlTable Top { get; }

    /// <summary>The line of a table's key; that of its first key where it has no such key, and 1 where it has none at all.</summary>
    public int LineOf(TomlTable table, string key)
    {
        var known = table.ContainsKey(key) ? key : table.Keys.FirstOrDefault();
        return known is not null && _places.TryGetProperties(table, out var places) && places!.TryGetProperty(known, out var place) ? place!.Span.Start.Line + 1 : 1;
    }

    /// <summary>What is wrong with a text that is no TOML, without a full stop, and without a value, which may be a password.</summary>
    public static string Fault(TomlException error) => (error.Diagnostics.FirstOrDefault()?.Message ?? error.Message).Split(" with `")[0].Trim().TrimEnd('.');
}
