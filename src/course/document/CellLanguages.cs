using System.Collections.Frozen;
using System.Text.Json;

namespace Course.Documents;

/// <summary>The names that start a cell, each with its canonical name.</summary>
internal sealed record CellLanguages(string Default, FrozenDictionary<string, string> Names)
{
    public static CellLanguages BuiltIn { get; } = new("csharp", new Dictionary<string, string>
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["C#"] = "csharp",
        ["cs"] = "csharp",
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["F#"] = "fsharp",
        ["fs"] = "fsharp",
        ["html"] = "html",
        ["http"] = "http",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["value"] = "value",
        ["markdown"] = "markdown",
        ["md"] = "markdown",
    }.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The language a header line names; null for any other line, a directive included.</summary>
    public string? FromHeader(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? Names.GetValueOrDefault(line[2..]) : null;

    /// <summary>Adds the kernels that a notebook's metadata names.</summary>
    public CellLanguages With(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object || !metadata.TryGetProperty("kernelInfo", out var info))
            return this;
        var names = new Dictionary<string, string>(Names, StringComparer.Ordinal);
        foreach (var item in Items(info))
        {
            foreach (var name in NamesOf(item))
                names.TryAdd(name, item.GetProperty("name").GetString()!);
        }
        var standard = info.TryGetProperty("defaultKernelName", out var value) ? value.GetString() : null;
        return new CellLanguages(standard ?? Default, names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonElement> Items(JsonElement info) =>
        info.TryGetProperty("items", out var items) ? items.EnumerateArray().Where(i => i.TryGetProperty("name", out _)) : [];

    private static IEnumerable<string> NamesOf(JsonElement item)
    {
        yield return item.GetProperty("name").GetString()!;
        if (!item.TryGetProperty("aliases", out var aliases))
            yield break;
        foreach (var alias in aliases.EnumerateArray())
            yield return alias.GetString()!;
    }
}
