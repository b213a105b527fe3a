using System.Globalization;
using Tomlyn;
using Tomlyn.Model;

namespace Course.Manifests;

/// <summary>Reads <c>notebooks/course.toml</c> and says all that is wrong with it at once.</summary>
public sealed class ManifestReader
{
    /// <summary>The manifest's version that this reader knows.</summary>
    public const long Schema = 1;

    private readonly List<ManifestProblem> _problems = [];
    private readonly TomlFile _file;

    private ManifestReader(string text) => _file = new TomlFile(text);

    /// <summary>Reads the manifest.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What could be read, and its faults, empty when there is none.</returns>
    public static (CourseManifest Manifest, IReadOnlyList<ManifestProblem> Problems) Read(string path)
    {
        if (!File.Exists(path))
            return (CourseManifest.Empty, [new ManifestProblem(1, "the file is missing", "take it from git: git checkout notebooks/course.toml")]);
        try
        {
            var reader = new ManifestReader(File.ReadAllText(path));
            return (reader.ToManifest(), reader._problems);
        }
        catch (TomlException error)
        {
            return (CourseManifest.Empty, [new ManifestProblem(error.Line ?? 1, $"this is not TOML: {TomlFile.Fault(error)}", "correct the line")]);
        }
    }

    private CourseManifest ToManifest()
    {
        var top = new Keys(this, _file.Top, "course.toml");
        if (top.Whole("schema") is var schema && schema != Schema)
            _problems.Add(new ManifestProblem(_file.LineOf(_file.Top, "schema"), $"schema is {schema}", $"this runner knows {Schema}"));
        var courses = top.Tables("course").Select(ToCourse).ToList();
        var notebooks = top.Tables("notebook").Select(ToNotebook).ToList();
        top.RejectOthers();
        return new CourseManifest(courses, notebooks);
    }

    private CourseEntry ToCourse(TomlTable table, int index)
    {
        var keys = new Keys(this, table, $"course {index + 1}");
        var folder = keys.Text("folder");
        keys = keys.Named($"course {(folder.Length > 0 ? folder : index + 1)}");
        var entry = new CourseEntry(folder, keys.Text("title"), keys.Text("about")) { InOrder = keys.Flag("in_order") };
        keys.RejectOthers();
        return entry;
    }

    private NotebookEntry ToNotebook(TomlTable table, int index)
    {
        var keys = new Keys(this, table, $"notebook {index + 1}");
        var file = keys.Text("file");
        keys = keys.Named(file);
        var entry = new NotebookEntry(
            file, keys.Text("title"), (int)keys.Whole("minutes"), keys.Text("server"), keys.Texts("inputs"),
            [.. keys.Tables("exercise").Select(e => ToExercise(e, file))])
        {
            Predictions = [.. keys.Tables("prediction").Select((p, i) => ToPrediction(p, $"{file}, prediction {i + 1}"))],
            Exceptions = [.. keys.Tables("exception").Select((e, i) => ToException(e, $"{file}, exception {i + 1}"))],
        };
        keys.RejectOthers();
        return entry;
    }

    private PredictionEntry ToPrediction(TomlTable table, string place)
    {
        var keys = new Keys(this, table, place);
        var entry = new PredictionEntry(keys.Text("asks"), (int)keys.Whole("answer", PredictionEntry.MostAnswers), keys.Text("because"));
        keys.RejectOthers();
        return entry;
    }

    private CellExceptionEntry ToException(TomlTable table, string place)
    {
        var keys = new Keys(this, table, place);
        var entry = new CellExceptionEntry(keys.Text("cell"), keys.Text("reason"));
        keys.RejectOthers();
        return entry;
    }

    private ExerciseEntry ToExercise(TomlTable table, string file)
    {
        var keys = new Keys(this, table, $"{file}, an exercise");
        var id = keys.Text("id");
        keys = keys.Named($"exercise {id}");
        var entry = new ExerciseEntry(
            id, keys.Text("title"), keys.List("hints"), keys.Text("solution"), keys.Text("why"), [.. keys.Tables("wrong").Select(w => ToWrong(w, id))])
        {
            Kind = keys.Kind("kind"),
            Alternatives = [.. keys.Tables("alternative").Select((a, i) => ToAlternative(a, $"exercise {id}, alternative {i + 1}"))],
        };
        keys.RejectOthers();
        return entry;
    }

    private AlternativeEntry ToAlternative(TomlTable table, string place)
    {
        var keys = new Keys(this, table, place);
        var entry = new AlternativeEntry(keys.Text("title"), keys.Text("solution"), keys.Text("why"));
        keys.RejectOthers();
        return entry;
    }

    private WrongAnswerEntry ToWrong(TomlTable table, string exercise)
    {
        var keys = new Keys(this, table, $"exercise {exercise}, a wrong answer");
        var entry = new WrongAnswerEntry(keys.Text("id"), keys.Text("answer"), keys.Text("hint"));
        keys.RejectOthers();
        return entry;
    }

    /// <summary>A table's keys, each asked for once; what was not asked for is unknown.</summary>
    private sealed class Keys(ManifestReader reader, TomlTable table, string place)
    {
        private readonly HashSet<string> _asked = [];

        public Keys Named(string better)
        {
            var renamed = new Keys(reader, table, better);
            renamed._asked.UnionWith(_asked);
            return renamed;
        }

        public string Text(string key)
        {
            if (Value(key) is string text && text.Trim().Length > 0)
                return text.Trim('\n');
            Add(key, $"{key} must be text and not empty", $"write `{key} = \"…\"`");
            return "";
        }

        public long Whole(string key)
        {
            if (Value(key) is long number && number > 0)
                return number;
            Add(key, $"{key} must be a whole number above 0", $"write `{key} = 1` or more");
            return 0;
        }

        public long Whole(string key, int most)
        {
            if (Value(key) is long number && number >= 1 && number <= most)
                return number;
            Add(key, $"{key} must be a whole number from 1 to {most}", $"write `{key} = 1`, or whichever is meant");
            return 0;
        }

        public bool Flag(string key)
        {
            var value = Value(key);
            if (value is not (null or bool))
                Add(key, $"{key} must be true or false", $"write `{key} = true`, or remove the line for false");
            return value is true;
        }

        public ExerciseKind Kind(string key)
        {
            var value = Value(key);
            if (value is string name && ExerciseKinds.Find(name) is { } kind)
                return kind;
            if (value is not null)
                Add(key, $"{key} must be one of {string.Join(", ", ExerciseKinds.Names)}", "write one of them, or remove the line for fill-in");
            return ExerciseKind.FillIn;
        }

        public IReadOnlyList<string> List(string key)
        {
            if (Value(key) is TomlArray items && items.All(i => i is string { Length: > 0 }))
                return [.. items.Cast<string>()];
            Add(key, $"{key} must be a list of texts", $"write `{key} = [\"…\", \"…\"]`");
            return [];
        }

        public IReadOnlyDictionary<string, string> Texts(string key) => Value(key) switch
        {
            null => new Dictionary<string, string>(),
            TomlTable values => values.ToDictionary(v => v.Key, v => Convert.ToString(v.Value, CultureInfo.InvariantCulture) ?? ""),
            _ => Wrong(key),
        };

        public IEnumerable<TomlTable> Tables(string key)
        {
            var value = Value(key);
            if (value is not (null or TomlTableArray))
                Add(key, $"{key} must be a table for each", $"begin each with its name in two pairs of brackets: `[[…{key}]]`");
            return value as TomlTableArray ?? Enumerable.Empty<TomlTable>();
        }

        public void RejectOthers()
        {
            foreach (var unknown in table.Keys.Where(k => !_asked.Contains(k)))
                Add(unknown, $"unknown key {unknown}", "remove it, or correct its name");
        }

        private Dictionary<string, string> Wrong(string key)
        {
            Add(key, $"{key} must be a table", $"write `{key} = {{ name = \"…\" }}`");
            return [];
        }

        private void Add(string key, string what, string mend) =>
            reader._problems.Add(new ManifestProblem(reader._file.LineOf(table, key), $"{place}: {what}", mend));

        private object? Value(string key)
        {
            _asked.Add(key);
            return table.TryGetValue(key, out var value) ? value : null;
        }
    }
}
