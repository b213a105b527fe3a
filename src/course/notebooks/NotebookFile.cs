namespace Course.Documents;

/// <summary>Reads notebooks: a <c>.ipynb</c> by nbformat's rules, any other file by those of <c>.dib</c>.</summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook file (UTF-8, with or without a byte order mark).</summary>
    /// <exception cref="DibException">The file breaks its format.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path) => Parse(File.ReadAllText(path), Path.GetFullPath(path));

    /// <summary>Parses a notebook's text.</summary>
    /// <exception cref="DibException">The text breaks its format.</exception>
    public static Notebook Parse(string text, string path)
    {
        text = text.TrimStart('\uFEFF');
        if (text.AsSpan().IndexOfAny('\0', '\uFFFD') is var odd and >= 0)
            throw new DibException(path, 1 + text.AsSpan(0, odd).Count('\n'), "this is no text in UTF-8", "give the name of a notebook");
        var isJupyters = Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);
        return isJupyters ? IpynbParser.Parse(text, path) : DibParser.Parse(text, path);
    }
}
