using Course.Kernels;

namespace Course.Reports;

/// <summary>Names places in files so that a reader, an editor and a terminal find them.</summary>
internal static class Places
{
    /// <summary><c>file:line</c> of an error, the file relative to the root where it is under it; null where no file is known.</summary>
    public static string? Of(CellError error, string root) => error switch
    {
        { File: null } => null,
        { Line: 0 } => Shorten(error.File, root),
        _ => FormattableString.Invariant($"{Shorten(error.File, root)}:{error.Line}"),
    };

    /// <summary>Takes the root out of every path in the text.</summary>
    public static string Shorten(string text, string root) =>
        text.Replace(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
