namespace Course.KernelProcess;

/// <summary>The part of an imported file whose code runs, so that what goes wrong in it is told with its file and line.</summary>
/// <param name="File">The file, as the import names it.</param>
/// <param name="LinesBefore">Lines of the file before the part.</param>
/// <param name="Importer">The part that imports it; nothing where a cell does.</param>
internal sealed record ImportedPart(string File, int LinesBefore, ImportedPart? Importer)
{
    private static readonly AsyncLocal<ImportedPart?> _current = new();

    /// <summary>The part that the current code comes from; nothing where it stands in a cell itself.</summary>
    public static ImportedPart? Current => _current.Value;

    /// <summary>Whether something in it does not compile or is no directive: nothing more of it is to run.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The files from the outermost to this one.</summary>
    public IEnumerable<string> Chain => Importer is null ? [File] : Importer.Chain.Append(File);

    /// <summary>Whether the file is open already.</summary>
    public bool IsOpen(string file) =>
        Path.GetFullPath(File) == Path.GetFullPath(file) || Importer is { } importer && importer.IsOpen(file);

    /// <summary>Runs something as this part.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> run)
    {
        _current.Value = this;
        return await run();
    }
}
