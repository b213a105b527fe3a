
namespace Course.Checks;

/// <summary>An import whose file is not there, or that runs a file a second time.</summary>
internal static class ImportLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var import in file.Scripts.SelectMany(s => s.Directives).Where(IsImport))
        {
            var path = Target(file, import);
            if (!File.Exists(path))
                yield return file.Fault(import.Line, $"{Named(import)} is not there", "correct the path; it starts from the notebook's folder, in helpers too");
            else if (!seen.Add(path))
                yield return file.Fault(import.Line, $"{Named(import)} is imported a second time, and runs again", "remove this import");
        }
    }

    /// <summary>The full paths of what a script imports.</summary>
    public static IEnumerable<string> PathsIn(CheckedFile file, ScriptText script) => script.Directives.Where(IsImport).Select(d => Target(file, d));

    private static bool IsImport(CellPart.Directive directive) => directive.Name == "#!import";

    private static string Named(CellPart.Directive import) => import.Text.Trim('"');

    // A helper is imported by notebooks, each in a folder below notebooks/: any such folder will do.
    private static string Target(CheckedFile file, CellPart.Directive import) =>
        Path.GetFullPath(Path.Combine(file is CheckedFile.Helper ? Path.Combine(file.Course.Notebooks, "course") : file.Folder, Named(import)));
}
