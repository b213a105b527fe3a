using System.Globalization;
using Tomlyn;
using Tomlyn.Model;

namespace Course.Manifests;

/// <summary>Reads <c>notebooks/course.toml</c> and says all that is wrong with it at once.</summary>
public sealed class ManifestReader
{
    /// <summary>The manifest's version that this reader knows.</summary>
    public const long Schema = 1;

    private readonly List<string> _problems = [];

    private ManifestReader() { }

    /// <summary>Reads the manifest.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What could be read, and a sentence for each fault, empty when there is none.</returns>
    public static (CourseManifest Manifest, IReadOnlyList<string> Problems) Read(string path)
    {
        if (!File.Exists(path))
            return (new CourseManifest([]), ["course.toml: the file is missing."]);
        try
        {
            var reader = new ManifestReader();
            var manifest = reader.ToManifest(TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(path))!);
            return (manifest, reader._problems);
        }
        catch (TomlException error)
        {
            return (new CourseManifest([]), [$"course.toml: {error.Message}"]);
        }
    }

    private CourseManifest ToManifest(TomlTable table)
    {
        var top = new Keys(table, "course.toml", _problems);
        if (top.Whole("schema") is var schema && schema != Schema)
            _problems.Add($"course.toml: schema is {schema}; this runner knows {Schema}.");
        var notebooks = top.Tables("notebook").Select(ToNotebook).ToList();
        top.RejectOthers();
        return new CourseManifest(notebooks);
    }

    private NotebookEntry ToNotebook(TomlTable table, int index)
    {
        var keys = new Keys(table, $"course.toml, notebook {index + 1}", _problems);
        var file = keys.Text("file");
        keys = keys.Named($"course.toml, {file}");
        var entry = new NotebookEntry(
            file, keys.Text("title"), (int)keys.Whole("minutes"), keys.Text("server"), keys.Texts("inputs"),
            [.. keys.Tables("exercise").Select(e => ToExercise(e, file))]);
        keys.RejectOthers();
        return entry;
    }

    private ExerciseEntry ToExercise(TomlTable table, string file)
    {
        var keys = new Keys(table, $"course.toml, {file}, an exercise", _problems);
        var id = keys.Text("id");
        keys = keys.Named($"course.toml, exercise {id}");
        var entry = new ExerciseEntry(
            id, keys.Text("title"), keys.List("hints"), keys.Text("solution"), keys.Text("why"), [.. keys.Tables("wrong").Select(w => ToWrong(w, id))]);
        keys.RejectOthers();
        return entry;
    }

    private WrongAnswerEntry ToWrong(TomlTable table, string exercise)
    {
        var keys = new Keys(table, $"course.toml, exercise {exercise}, a wrong answer", _problems);
        var entry = new WrongAnswerEntry(keys.Text("id"), keys.Text("answer"), keys.Text("hint"));
        keys.RejectOthers();
        return entry;
    }

    /// <summary>A table's keys, each asked for once; what was not asked for is unknown.</summary>
    private sealed class Keys(TomlTable table, string place, List<string> problems)
    {
        private readonly HashSet<string> _asked = [];

        public Keys Named(string better)
        {
            var renamed = new Keys(table, better, problems);
            renamed._asked.UnionWith(_asked);
            return renamed;
        }

        public string Text(string key)
        {
            if (Value(key) is string text && text.Trim().Length > 0)
                return text.Trim('\n');
            problems.Add($"{place}: {key} must be text and not empty.");
            return "";
        }

        public long Whole(string key)
        {
            if (Value(key) is long number && number > 0)
                return number;
            problems.Add($"{place}: {key} must be a whole number above 0.");
            return 0;
        }

        public IReadOnlyList<string> List(string key)
        {
            if (Value(key) is TomlArray items && items.All(i => i is string { Length: > 0 }))
                return [.. items.Cast<string>()];
            problems.Add($"{place}: {key} must be a list of texts.");
            return [];
        }

        public IReadOnlyDictionary<string, string> Texts(string key) => Value(key) switch
        {
            null => new Dictionary<string, string>(),
            TomlTable values => values.ToDictionary(v => v.Key, v => Convert.ToString(v.Value, CultureInfo.InvariantCulture) ?? ""),
            _ => Wrong(key),
        };

        public IEnumerable<TomlTable> Tables(string key) => Value(key) as TomlTableArray ?? Enumerable.Empty<TomlTable>();

        public void RejectOthers() => problems.AddRange(table.Keys.Where(k => !_asked.Contains(k)).Select(k => $"{place}: unknown key {k}."));

        private Dictionary<string, string> Wrong(string key)
        {
            problems.Add($"{place}: {key} must be a table.");
            return [];
        }

        private object? Value(string key)
        {
            _asked.Add(key);
            return table.TryGetValue(key, out var value) ? value : null;
        }
    }
}
