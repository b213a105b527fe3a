namespace Course.Manifests;

/// <summary>The kinds of exercises as the manifest writes them.</summary>
internal static class ExerciseKinds
{
    private static readonly (string Name, ExerciseKind Kind)[] _names =
    [
        ("fill-in", ExerciseKind.FillIn), ("worker", ExerciseKind.Worker), ("bug", ExerciseKind.Bug),
        ("design", ExerciseKind.Design), ("figures", ExerciseKind.Figures),
    ];

    /// <summary>All names, in order.</summary>
    public static IEnumerable<string> Names => _names.Select(n => n.Name);

    /// <summary>The kind of that name; null where there is none.</summary>
    public static ExerciseKind? Find(string name) => _names.Where(n => n.Name == name).Select(n => (ExerciseKind?)n.Kind).FirstOrDefault();

    /// <summary>A kind's name.</summary>
    public static string NameOf(this ExerciseKind kind) => _names.First(n => n.Kind == kind).Name;
}
