using System.Text.Json;

namespace Course.Documents;

/// <summary>Which kernel a Jupyter notebook's cells are for.</summary>
internal sealed record IpynbLanguages(CellLanguages Languages)
{
    /// <summary>Reads the notebook's metadata: .NET Interactive's own, else Jupyter's kernel.</summary>
    public static IpynbLanguages Of(JsonElement notebook)
    {
        if (!notebook.TryGetProperty("metadata", out var metadata))
            return new(CellLanguages.BuiltIn);
        var jupyter = Value(metadata, "kernelspec", "language") ?? Value(metadata, "language_info", "name");
        var languages = jupyter is null ? CellLanguages.BuiltIn : CellLanguages.BuiltIn with { Default = Canonical(CellLanguages.BuiltIn, jupyter) };
        return new(metadata.TryGetProperty("polyglot_notebook", out var polyglot) ? languages.With(polyglot) : languages);
    }

    /// <summary>The kernel that a cell's metadata names, else the notebook's.</summary>
    public string OfCell(JsonElement cell) =>
        cell.TryGetProperty("metadata", out var metadata) && (Value(metadata, "polyglot_notebook", "kernelName") ?? Value(metadata, "dotnet_interactive", "language")) is { } name
            ? Canonical(Languages, name)
            : Languages.Default;

    /// <summary>The kernel that a line selects; null for any other line.</summary>
    public string? FromHeader(string line) => Languages.FromHeader(line);

    private static string Canonical(CellLanguages languages, string name) => languages.Names.GetValueOrDefault(name, name);

    private static string? Value(JsonElement metadata, string group, string name) =>
        metadata.TryGetProperty(group, out var values) && values.ValueKind == JsonValueKind.Object && values.TryGetProperty(name, out var value) ? value.GetString() : null;
}
