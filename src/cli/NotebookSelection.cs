namespace Course.Cli;

/// <summary>Finds the notebooks that a command line names.</summary>
internal static class NotebookSelection
{
    /// <summary>The notebooks to run, as full paths in course order; all of them when nothing is named.</summary>
    /// <param name="repository">Where names and numbers are looked for.</param>
    /// <param name="named">Paths of notebooks or folders, lesson numbers (3, 03) or names (publish, js-pub).</param>
    /// <exception cref="UsageException">A name fits nothing, or a number fits several.</exception>
    public static IReadOnlyList<string> Find(Repository repository, IReadOnlyList<string> named)
    {
        var order = repository.Manifest().Notebooks.Select((n, index) => (n.File, index)).DistinctBy(n => n.File).ToDictionary(n => n.File, n => n.index);
        var all = Notebooks(repository.Notebooks).OrderBy(path => order.GetValueOrDefault(repository.NameOf(path), int.MaxValue)).ToList();
        return named.Count == 0 ? all : [.. named.SelectMany(name => Match(repository, all, name)).Distinct()];
    }

    /// <summary>All notebooks below a folder, by path.</summary>
    private static IReadOnlyList<string> Notebooks(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dib", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Match(Repository repository, List<string> all, string name)
    {
        foreach (var path in (string[])[Path.GetFullPath(name), Path.GetFullPath(name, repository.Root), Path.GetFullPath(name, repository.Notebooks)])
        {
            if (File.Exists(path))
                return [path];
            if (Directory.Exists(path) && Notebooks(path) is { Count: > 0 } inside)
                return [.. all.Where(inside.Contains), .. inside.Except(all)];
        }
        var hits = all.Where(path => Fits(Path.GetFileNameWithoutExtension(path), name)).ToList();
        return hits.Count == 1 ? hits : throw new UsageException(Explain(repository, hits.Count == 0 ? all : hits, name, hits.Count));
    }

    private static bool Fits(string stem, string name) =>
        int.TryParse(name, out var number)
            ? int.TryParse(stem.Split('-')[0], out var own) && own == number
            : stem.Equals(name, StringComparison.OrdinalIgnoreCase) || stem[(stem.IndexOf('-') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Explain(Repository repository, IEnumerable<string> paths, string name, int hits)
    {
        var list = string.Join('\n', paths.Select(p => "  " + Path.GetRelativePath(repository.Root, p)));
        return hits == 0 ? $"No notebook is called '{name}'. These are there:\n{list}" : $"'{name}' could be any of these; give the path:\n{list}";
    }
}
