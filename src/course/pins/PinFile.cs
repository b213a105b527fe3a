using Tomlyn;
using Tomlyn.Model;

namespace Course.Pins;

/// <summary>Reads <c>pins.toml</c>.</summary>
public static class PinFile
{
    /// <summary>Its name, in the repository's top folder.</summary>
    public const string Name = "pins.toml";

    /// <summary>Reads it.</summary>
    /// <param name="root">The repository's top folder.</param>
    /// <exception cref="PinException">It is not there, or not as it should be.</exception>
    public static PinBook Read(string root)
    {
        var path = Path.Combine(root, Name);
        if (!File.Exists(path))
            throw new PinException($"{Name} is not in {root}: the versions are listed there.");
        var text = File.ReadAllText(path);
        try
        {
            var table = TomlSerializer.Deserialize<TomlTable>(text)!;
            return new PinBook([.. Tables(table, "pin").Select(t => ToPin(t, text))], [.. Tables(table, "list").Select(ToList)]);
        }
        catch (TomlException error)
        {
            throw new PinException($"{Name}: {error.Message}");
        }
    }

    /// <summary>The place of a pin's own version, below its name.</summary>
    public static PinPlace OwnPlace(string name) => new(Name, $"name = \"{name}\"\nversion = \"{{}}\"");

    private static Pin ToPin(TomlTable table, string text)
    {
        var name = Text(table, "name");
        if (OwnPlace(name).In(text) is not [var own])
            throw new PinException($"{Name}: {name} must stand there once, with its version on the line below its name.");
        return new Pin(name, own.Version, own.Line, Places(table, "places"), Places(table, "follows"), Texts(table, "next"));
    }

    private static PinList ToList(TomlTable table) =>
        new(ToPlace(Text(table, "place")), Texts(table, "next"), table.TryGetValue("moved_by", out var by) ? by as string : null);

    private static IReadOnlyList<PinPlace> Places(TomlTable table, string key) => [.. Texts(table, key).Select(ToPlace)];

    private static PinPlace ToPlace(string place) => place.Split(": ", 2) is [var file, var text]
        ? new PinPlace(file, text)
        : throw new PinException($"{Name}: \"{place}\" is no place. Write the file, a colon, a blank, and the text around the version, with {{}} for it.");

    private static IEnumerable<TomlTable> Tables(TomlTable table, string key) =>
        table.TryGetValue(key, out var value) && value is TomlTableArray tables ? tables : [];

    private static string Text(TomlTable table, string key) =>
        table.TryGetValue(key, out var value) && value is string text ? text : throw new PinException($"{Name}: an entry has no {key}.");

    private static IReadOnlyList<string> Texts(TomlTable table, string key) =>
        table.TryGetValue(key, out var value) && value is TomlArray array ? [.. array.OfType<string>()] : [];
}
