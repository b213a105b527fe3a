using Tomlyn.Model;
using Tomlyn.Serialization;

namespace Tomlyn.Parsing;

/// <summary>Makes tables and arrays of a reader's tokens.</summary>
internal static class TableBuilder
{
    internal static TomlTable ReadDocument(TomlReader reader)
    {
        reader.Read();
        reader.Read();
        return ReadTable(reader);
    }

    private static TomlTable ReadTable(TomlReader reader)
    {
        var table = new TomlTable(inline: reader.CurrentSpan is not null);
        Fill(table, reader);
        return table;
    }

    // As in the real package a later value takes the place of an earlier one, and only tables are merged:
    // a key written twice is no error here.
    private static void Fill(TomlTable table, TomlReader reader)
    {
        reader.Read();
        while (reader.TokenType == TomlTokenType.PropertyName)
        {
            var name = reader.PropertyName!;
            reader.Read();
            if (reader.TokenType == TomlTokenType.StartTable && table.TryGetValue(name, out var known) && known is TomlTable existing)
                Extend(existing, name, reader);
            else
                table[name] = ReadValue(reader);
        }

        reader.Read();
    }

    private static void Extend(TomlTable existing, string name, TomlReader reader)
    {
        if (existing.Kind == ObjectKind.InlineTable)
            throw reader.CreateException($"Cannot extend inline table '{name}' with a non-inline table definition.");
        Fill(existing, reader);
    }

    private static object ReadValue(TomlReader reader)
    {
        switch (reader.TokenType)
        {
            case TomlTokenType.StartTable:
                return ReadTable(reader);
            case TomlTokenType.StartArray:
                return ReadArray(reader);
            default:
                var value = ReadScalar(reader);
                reader.Read();
                return value;
        }
    }

    private static object ReadScalar(TomlReader reader) => reader.TokenType switch
    {
        TomlTokenType.String => reader.GetString(),
        TomlTokenType.Integer => reader.GetInt64(),
        TomlTokenType.Float => reader.GetDouble(),
        TomlTokenType.Boolean => reader.GetBoolean(),
        _ => reader.GetTomlDateTime(),
    };

    private static TomlObject ReadArray(TomlReader reader)
    {
        reader.Read();
        return reader is { TokenType: TomlTokenType.StartTable, CurrentSpan: null } ? ReadTables(reader) : ReadValues(reader);
    }

    private static TomlTableArray ReadTables(TomlReader reader)
    {
        var tables = new TomlTableArray();
        while (reader.TokenType != TomlTokenType.EndArray)
            tables.Add(ReadTable(reader));
        reader.Read();
        return tables;
    }

    private static TomlArray ReadValues(TomlReader reader)
    {
        var values = new TomlArray();
        while (reader.TokenType != TomlTokenType.EndArray)
            values.Add(ReadValue(reader));
        reader.Read();
        return values;
    }
}
