using System.Collections.Immutable;

namespace Course.Documents;

/// <summary>A parsed notebook.</summary>
/// <param name="Path">The file's full path, or the name given for text that has no file.</param>
/// <param name="Cells">The cells in order; empty cells are not kept.</param>
public sealed record Notebook(string Path, ImmutableArray<Cell> Cells);
