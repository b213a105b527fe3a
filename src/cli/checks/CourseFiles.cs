namespace Course.Checks;

/// <summary>The files of the repository that lints look at.</summary>
internal static class CourseFiles
{
    private static readonly string[] _made = ["artifacts", "out", "node_modules", "bin", "obj"];

    /// <summary>Notebooks, helpers and Markdown files by path; nothing that a build or a run makes.</summary>
    public static IEnumerable<string> In(string root) =>
        Under(Path.Combine(root, "notebooks"), "*.dib").Concat(Under(Path.Combine(root, "helpers"), "*.cs*").Where(CheckedFile.IsKnown))
            .Concat(Markdown(root)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Under(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];

    private static IEnumerable<string> Markdown(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Concat(Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(Markdown));

    private static bool IsSource(string folder) =>
        Path.GetFileName(folder) is var name && !_made.Contains(name) && (!name.StartsWith('.') || name is ".devcontainer" or ".github")
            && new DirectoryInfo(folder).LinkTarget is null;
}
