using Course.Reports;

namespace Course.Cli;

/// <summary>Finds the notebooks that a command line names.</summary>
internal static class NotebookSelection
{
    /// <summary>The notebooks to run, as full paths in course order; all of them when nothing is named.</summary>
    /// <param name="repository">Where names and numbers are looked for.</param>
    /// <param name="named">Paths of notebooks or folders, lesson numbers (3, 03; 7 for 7a and 7b) or names (publish, js-pub).</param>
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
        var hits = all.Where(path => Fits(path, name)).ToList();
        return hits.Count == 1 || IsOneStep(hits) ? hits : throw new UsageException(Explain(repository, hits.Count == 0 ? all : hits, name, hits.Count));
    }

    // 07a and 07b of one course are the parts of step 7; two files that are both called 07 are not.
    private static bool IsOneStep(List<string> hits) =>
        hits.Select(NumberOf).All(n => n is { Part.Length: > 0 }) && hits.DistinctBy(Path.GetDirectoryName).Count() == 1
            && hits.DistinctBy(NumberOf).Count() == hits.Count;

    private static LessonNumber? NumberOf(string path) => LessonNumber.Of(Path.GetFileName(path));

    private static bool Fits(string path, string name) =>
        LessonNumber.Parse(name) is { } number
            ? NumberOf(path) is { } own && number.Covers(own)
            : Path.GetFileNameWithoutExtension(path) is var stem && (stem.Equals(name, StringComparison.OrdinalIgnoreCase) || stem[(stem.IndexOf('-') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Explain(Repository repository, IEnumerable<string> paths, string name, int hits)
    {
        var list = string.Join('\n', paths.Select(p => "  " + Path.GetRelativePath(repository.Root, p)));
        return hits == 0 ? $"No notebook is called '{name}'. These are there:\n{list}" : $"'{name}' could be any of these; give the path:\n{list}";
    }
}
