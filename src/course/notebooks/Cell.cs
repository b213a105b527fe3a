namespace Course.Documents;

/// <summary>One cell of a notebook, as written.</summary>
/// <param name="Index">Position among the notebook's cells, from 0.</param>
/// <param name="Language">Canonical cell kind: csharp, markdown, html, mermaid, javascript, …</param>
/// <param name="Source">The cell's lines joined by <c>\n</c>, without leading and trailing empty lines.</param>
/// <param name="FirstLine">1-based line of <see cref="Source"/>'s first line in the file.</param>
public sealed record Cell(int Index, string Language, string Source, int FirstLine);
