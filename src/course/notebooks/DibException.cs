namespace Course.Documents;

/// <summary>A notebook file that breaks the format.</summary>
public sealed class DibException(string path, int line, string reason, string mend, Exception? inner = null)
    : Exception($"{path}:{line}: {reason}; {mend}.", inner)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>1-based line of the fault.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong there.</summary>
    public string Reason { get; } = reason;

    /// <summary>What to do.</summary>
    public string Mend { get; } = mend;
}
