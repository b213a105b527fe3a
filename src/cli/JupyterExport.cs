using Course.Reports;

namespace Course.Cli;

/// <summary>
/// A folder in which Jupyter can run the course: notebooks, and beside them the helpers and the configuration that they use.
/// </summary>
internal sealed class JupyterExport(Repository repository, string folder)
{
    /// <summary>The folder's full path.</summary>
    public string Folder => folder;

    /// <summary>Writes the notebooks with whatever outputs they have, each where it stands in the course.</summary>
    /// <exception cref="UsageException">The folder is the repository's own, or the helpers are not built.</exception>
    public void Write(IReadOnlyList<NotebookRun> runs)
    {
        if (Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) == repository.Root.TrimEnd(Path.DirectorySeparatorChar))
            throw new UsageException("--out names the course's own folder; give another one.");
        foreach (var file in Beside(repository.Root))
            Copy(file);
        foreach (var run in runs)
            Write(run);
    }

    private void Write(NotebookRun run)
    {
        var path = Path.Combine(folder, "notebooks", Path.ChangeExtension(NameOf(run.Notebook.Path), ".ipynb"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new StreamWriter(path);
        IpynbWriter.Write(file, NotebookLinks.ToJupyter(run), repository.Root);
    }

    // A notebook from elsewhere keeps its folder's name.
    private string NameOf(string path) =>
        repository.NameOf(path) is var name && !name.StartsWith("..", StringComparison.Ordinal) ? name
            : Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));

    // What a notebook reads at run time: the door, the compiled helpers that it names, the exercises' texts, the configurations; and what it shows.
    private static IEnumerable<string> Beside(string root) =>
    [
        Path.Combine(root, "helpers", "jetstream.csx"), Path.Combine(root, "config.toml"), Helpers(root),
        .. Directory.EnumerateFiles(Path.Combine(root, "notebooks"), "*.toml", SearchOption.AllDirectories), .. PictureStore.Files(root),
    ];

    private static string Helpers(string root) =>
        Path.Combine(root, "artifacts", "helpers", "Course.Helpers.dll") is var file && File.Exists(file) ? file
            : throw new UsageException("The helpers are not built yet, and an export needs them. Run: make build");

    private void Copy(string file)
    {
        var to = Path.Combine(folder, Path.GetRelativePath(repository.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(file, to, overwrite: true);
    }
}
