using Tomlyn;
using Tomlyn.Serialization;

namespace Course.Helpers;

/// <summary>The files with settings, read with the line of each setting.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The folder of the course: the nearest one upwards that holds the helpers' door.</summary>
    public static string Root(string folder)
    {
        for (var at = new DirectoryInfo(folder); at != null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "helpers", "jetstream.csx")))
                return at.FullName;
        }
        throw Fault($"{folder}: not in the course; allowed: a folder below the one that holds helpers/ and config.toml");
    }

    /// <summary>A file's path as a reader of the course writes it.</summary>
    public static string Name(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    /// <summary>What the top file sets, then what the lab's own sets.</summary>
    public static List<ConfigurationEntry> ReadAll(string root, string own)
    {
        var top = Path.Combine(root, "config.toml");
        if (!File.Exists(top))
            throw Fault($"config.toml: missing in {root}; allowed: the course's own (git checkout config.toml brings it back)");
        var entries = ReadFile(root, top);
        return File.Exists(own) && own != top ? [.. entries, .. ReadFile(root, own)] : entries;
    }

    private static List<ConfigurationEntry> ReadFile(string root, string file)
    {
        var name = Name(root, file);
        try
        {
            var reader = TomlReader.Create(File.ReadAllText(file));
            reader.Read();
            reader.Read();
            return [.. Table(name, "", reader)];
        }
        catch (TomlException e)
        {
            var fault = e.Diagnostics[0].Message.TrimEnd('.');
            throw Fault($"{name}:{e.Line}: not TOML: {fault}; allowed: [table] and key = value, text in quotes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Fault($"{name}: cannot be read: {e.Message.TrimEnd('.')}; allowed: a text file");
        }
    }

    private static ConfigurationException Fault(string sentence) => new([sentence]);

    // From the table's start to behind its end; keys of inner tables are joined by dots.
    private static IEnumerable<ConfigurationEntry> Table(string file, string prefix, TomlReader reader)
    {
        reader.Read();
        while (reader.TokenType == TomlTokenType.PropertyName)
        {
            var (key, line) = (prefix + reader.PropertyName, reader.Line);
            reader.Read();
            if (reader.TokenType == TomlTokenType.StartTable && ConfigurationKeys.IsTable(key))
            {
                foreach (var inner in Table(file, key + ".", reader))
                    yield return inner;
                continue;
            }
            yield return new(file, line, key, Value(reader));
            reader.Skip();
        }
        reader.Read();
    }

    private static object Value(TomlReader reader) => reader.TokenType switch
    {
        TomlTokenType.String => reader.GetString(),
        TomlTokenType.Integer => reader.GetInt64(),
        TomlTokenType.Float => reader.GetDouble(),
        TomlTokenType.Boolean => reader.GetBoolean(),
        TomlTokenType.DateTime => reader.GetTomlDateTime(),
        TomlTokenType.StartTable => ConfigurationKeys.ATable,
        _ => ConfigurationKeys.AList,
    };
}
