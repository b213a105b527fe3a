using Course.Documents;

namespace Course.Kernels;

/// <summary>What <c>#!import</c> reads.</summary>
internal static class ImportedFile
{
    /// <summary>The cells of a notebook, or a script as one cell.</summary>
    public static IEnumerable<Cell> ReadCells(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".dib" or ".ipynb" => NotebookFile.Read(path).Cells,
        ".csx" or ".cs" => [new Cell(0, "csharp", File.ReadAllText(path), 1)],
        ".html" => [new Cell(0, "html", File.ReadAllText(path), 1)],
        ".js" => [new Cell(0, "javascript", File.ReadAllText(path), 1)],
        // No kernel of this runner takes these; the cell fails and says so.
        ".fs" or ".fsx" => [new Cell(0, "fsharp", File.ReadAllText(path), 1)],
        ".ps1" => [new Cell(0, "pwsh", File.ReadAllText(path), 1)],
        ".http" => [new Cell(0, "http", File.ReadAllText(path), 1)],
        var other => throw new DirectiveException("Import", $"{Path.GetFileName(path)}: files of type '{other}' cannot be imported; .dib, .ipynb, .csx, .cs, .html and .js can."),
    };
}
