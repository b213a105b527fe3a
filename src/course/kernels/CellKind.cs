using System.Text.Json;
using Course.Documents;

namespace Course.Kernels;

/// <summary>Which kinds of cells an engine runs.</summary>
internal static class CellKind
{
    /// <summary>The names and aliases of the kernels that the engine says it has.</summary>
    /// <param name="ready">Its <c>KernelReady</c>.</param>
    public static IReadOnlySet<string> KernelsOf(EngineMessage ready) =>
        ready.Body.TryGetProperty("kernelInfos", out var infos) && infos.ValueKind == JsonValueKind.Array
            ? infos.EnumerateArray().SelectMany(NamesOf).ToHashSet() : new HashSet<string>();

    /// <summary>Why a cell does not run here; null where it does.</summary>
    public static string? Refusal(Cell cell, IReadOnlySet<string> kernels) =>
        cell.Language == "markdown" || kernels.Contains(cell.Language) ? null
            : $"No kernel for {cell.Language} cells runs here: csharp, markdown, html, value, mermaid and javascript do. Open the notebook where {cell.Language} runs, or take the cell out.";

    private static IEnumerable<string> NamesOf(JsonElement info)
    {
        yield return info.GetProperty("localName").GetString()!;
        foreach (var alias in info.GetProperty("aliases").EnumerateArray())
            yield return alias.GetString()!;
    }
}
