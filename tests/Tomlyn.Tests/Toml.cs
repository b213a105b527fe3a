using System.Globalization;
using Tomlyn.Model;

namespace Tomlyn.Tests;

/// <summary>Reads snippets and shows what came out in one line.</summary>
internal static class Toml
{
    internal static TomlTable Read(string text) => TomlSerializer.Deserialize<TomlTable>(text)!;

    internal static string Show(string text) => Show((object)Read(text));

    internal static TomlException Fail(string text) => Assert.Throws<TomlException>(() => Read(text));

    private static string Show(object? value) => value switch
    {
        TomlTable table => "{" + string.Join(", ", table.Select(entry => $"{entry.Key}: {Show(entry.Value)}")) + "}",
        TomlTableArray tables => "[[" + string.Join(", ", tables.Select(Show)) + "]]",
        TomlArray array => "[" + string.Join(", ", array.Select(Show)) + "]",
        string text => $"'{text}'",
        double number => number.ToString("0.0###############", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
