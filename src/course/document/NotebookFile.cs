namespace Course.Documents;

/// <summary>Reads notebooks of every format that the runner knows.</summary>
public static class NotebookFile
{
    /// <summary>Reads a <c>.ipynb</c> by nbformat's rules, any other file by those of <c>.dib</c>.</summary>
    /// <exception cref="DibException">The file breaks its format.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path) =>
        Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase) ? IpynbParser.Read(path) : DibParser.Read(path);
}
