using System.Text.RegularExpressions;
using Course.Documents;
using Course.Reports;

namespace Course.Cli;

/// <summary>A folder in which Jupyter can run the course: notebooks, and beside them the helpers and the configuration that they use.</summary>
internal sealed partial class JupyterExport(Repository repository, string folder)
{
    /// <summary>The folder's full path.</summary>
    public string Folder => folder;

    /// <summary>Writes the notebooks with whatever outputs they have, each where it stands in the course.</summary>
    /// <exception cref="UsageException">The folder is the repository's own.</exception>
    public void Write(IReadOnlyList<NotebookRun> runs)
    {
        if (Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) == repository.Root.TrimEnd(Path.DirectorySeparatorChar))
            throw new UsageException("--out names the course's own folder; give another one.");
        foreach (var run in runs)
            Write(run);
        foreach (var file in Beside(repository.Root))
            Copy(file);
    }

    /// <summary>Links between notebooks lead to the exported ones.</summary>
    internal static string Relink(string markdown) => NotebookLink().Replace(markdown, "$1.ipynb$2");

    private void Write(NotebookRun run)
    {
        var path = Path.Combine(folder, "notebooks", Path.ChangeExtension(NameOf(run.Notebook.Path), ".ipynb"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new StreamWriter(path);
        IpynbWriter.Write(file, run with { Cells = [.. run.Cells.Select(c => c with { Cell = Relinked(c.Cell) })] }, repository.Root);
    }

    // A notebook from elsewhere keeps its folder's name.
    private string NameOf(string path) =>
        repository.NameOf(path) is var name && !name.StartsWith("..", StringComparison.Ordinal) ? name : Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));

    private static Cell Relinked(Cell cell) => cell.Language == "markdown" ? cell with { Source = Relink(cell.Source) } : cell;

    private static IEnumerable<string> Beside(string root) =>
        ((string[])["helpers", "notebooks"]).Select(name => Path.Combine(root, name)).Where(Directory.Exists)
            .SelectMany(name => Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) == ".csx" || Path.GetFileName(file) == "config.toml")
            .Append(Path.Combine(root, "config.toml")).Where(File.Exists);

    private void Copy(string file)
    {
        var to = Path.Combine(folder, Path.GetRelativePath(repository.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(file, to, overwrite: true);
    }

    [GeneratedRegex(@"(\]\((?![a-z]+://)[^)\s#]+)\.dib((?:#[^)\s]*)?\))")]
    private static partial Regex NotebookLink();
}
