using YamlDotNet.RepresentationModel;

namespace Course.Tests.Places;

/// <summary>A node of a YAML file.</summary>
internal readonly record struct Yaml(YamlNode? Node)
{
    /// <summary>The value of a key; nothing where there is none.</summary>
    public Yaml this[string key] => new(Node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null);

    public bool IsThere => Node is not null;

    public string Text => (Node as YamlScalarNode)?.Value ?? "";

    public IReadOnlyList<string> Keys => Node is YamlMappingNode map ? [.. map.Children.Keys.Select(k => ((YamlScalarNode)k).Value!)] : [];

    public IReadOnlyList<Yaml> Items => Node is YamlSequenceNode list ? [.. list.Children.Select(n => new Yaml(n))] : [];

    public static Yaml Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new Yaml(stream.Documents[0].RootNode);
    }
}
