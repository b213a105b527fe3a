using Tomlyn.Model;

namespace Course;

/// <summary>Reading TOML tables.</summary>
internal static class TomlTables
{
    /// <summary>The value of a key; null where the table has none.</summary>
    public static object? ValueOf(this TomlTable table, string key) => table.TryGetValue(key, out var value) ? value : null;
}
