using Course.Documents;

namespace Course.Kernels;

/// <summary>Where the code of a notebook's cells stands: the kernel names a cell by the token of its command, and an imported file by its path from the notebook's folder.</summary>
/// <param name="Notebook">Full path of the notebook.</param>
/// <param name="Cell">The cell that runs.</param>
/// <param name="FirstLines">1-based first line of each cell that has run, by its command's token.</param>
internal sealed record CellPlaces(string Notebook, Cell Cell, IReadOnlyDictionary<string, int> FirstLines)
{
    private const string CellPrefix = "cell ";

    /// <summary>An error whose place is the cell itself.</summary>
    public CellError Here(string name, string message) => new(name, message, Notebook, Cell.FirstLine);

    /// <summary>The file and line that the kernel's words mean.</summary>
    /// <param name="file"><c>cell TOKEN</c>, a path, or nothing for the cell that runs.</param>
    /// <param name="line">1-based line in it.</param>
    public (string File, int Line) Find(string file, int line) =>
        file.Length == 0 ? (Notebook, Cell.FirstLine + line - 1)
            : file.StartsWith(CellPrefix, StringComparison.Ordinal) ? (Notebook, FirstLines.GetValueOrDefault(file[CellPrefix.Length..], Cell.FirstLine) + line - 1)
            : (Path.GetFullPath(file, Path.GetDirectoryName(Notebook)!), line);
}
