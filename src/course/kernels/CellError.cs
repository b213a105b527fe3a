namespace Course.Kernels;

/// <summary>One error of a cell, pointing into the notebook or the imported file.</summary>
/// <param name="Name">The compiler's or engine's code (CS0103, DNI101, NU1101) or the exception's type name.</param>
/// <param name="Message">What went wrong, in one or more lines.</param>
/// <param name="File">The file that holds the line, as a full path; null where none is known.</param>
/// <param name="Line">1-based line in <paramref name="File"/>; 0 where none is known.</param>
/// <param name="Stack">The reader's own frames, innermost first, a frame a line; empty for compile errors.</param>
public sealed record CellError(string Name, string Message, string? File, int Line, string Stack = "");
