using Course.Reports;
using Tomlyn;
using Tomlyn.Model;

namespace Course.Cli;

/// <summary>What <c>notebooks/course.toml</c> says of the notebooks.</summary>
/// <param name="Lessons">The whole course in order.</param>
/// <param name="Inputs">Answers to <c>@input:</c> for whole-course runs, by the notebook's path under <c>notebooks/</c>.</param>
internal sealed record CourseManifest(IReadOnlyList<Lesson> Lessons, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Inputs)
{
    /// <summary>Reads the manifest.</summary>
    /// <exception cref="UsageException">The file is not valid TOML, or a notebook has no file.</exception>
    public static CourseManifest Read(Repository repository)
    {
        var path = Path.Combine(repository.Notebooks, "course.toml");
        if (!File.Exists(path))
            return new CourseManifest([], new Dictionary<string, IReadOnlyDictionary<string, string>>());
        try
        {
            var table = TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(path))!;
            var notebooks = table.TryGetValue("notebook", out var list) && list is TomlTableArray all ? all.ToList() : [];
            return new CourseManifest([.. notebooks.Select(LessonOf)], notebooks.ToDictionary(FileOf, InputsOf));
        }
        catch (TomlException error)
        {
            throw new UsageException($"{path}: {error.Message}");
        }
    }

    /// <summary>The answers that the manifest gives for a notebook.</summary>
    public IReadOnlyDictionary<string, string> InputsFor(Repository repository, string notebook) =>
        Inputs.GetValueOrDefault(Path.GetRelativePath(repository.Notebooks, notebook).Replace('\\', '/')) ?? new Dictionary<string, string>();

    private static Lesson LessonOf(TomlTable notebook)
    {
        var file = FileOf(notebook);
        var course = Path.GetDirectoryName(file) ?? "";
        var name = Path.GetFileNameWithoutExtension(file);
        var title = notebook.ValueOf("title") as string ?? name;
        return new Lesson(course, course.Replace('_', ' '), name, title, (int?)(notebook.ValueOf("minutes") as long?));
    }

    private static string FileOf(TomlTable notebook) =>
        notebook.ValueOf("file") as string ?? throw new UsageException("notebooks/course.toml: a [[notebook]] has no file.");

    private static IReadOnlyDictionary<string, string> InputsOf(TomlTable notebook) =>
        notebook.ValueOf("inputs") is TomlTable inputs
            ? inputs.ToDictionary(i => i.Key, i => Convert.ToString(i.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "")
            : new Dictionary<string, string>();
}
