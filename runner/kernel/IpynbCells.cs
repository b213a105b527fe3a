using System.Text.Json;
using Course.Documents;

namespace Course.Kernels;

/// <summary>The code cells of a Jupyter notebook, for <c>#!import</c>.</summary>
internal static class IpynbCells
{
    /// <summary>Reads the code cells; one without a language of its own is C#. Lines count from each cell's start.</summary>
    /// <exception cref="DibException">The file is not valid JSON or holds no cells.</exception>
    public static IReadOnlyList<Cell> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. json.RootElement.GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("cell_type").GetString() == "code")
                .Select((cell, index) => new Cell(index, LanguageOf(cell), SourceOf(cell.GetProperty("source")), 1))];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DibException(path, 1 + (int)((error as JsonException)?.LineNumber ?? 0), $"this is no Jupyter notebook: {error.Message}", error);
        }
    }

    private static string SourceOf(JsonElement source) =>
        source.ValueKind == JsonValueKind.Array ? string.Concat(source.EnumerateArray().Select(l => l.GetString())) : source.GetString() ?? "";

    private static string LanguageOf(JsonElement cell)
    {
        foreach (var (group, key) in ((string, string)[])[("polyglot_notebook", "kernelName"), ("dotnet_interactive", "language")])
        {
            if (cell.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty(group, out var own) && own.TryGetProperty(key, out var name))
                return CellLanguages.BuiltIn.FromHeader("#!" + name.GetString()) ?? name.GetString()!;
        }
        return "csharp";
    }
}
