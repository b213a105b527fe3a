namespace Course.Manifests;

/// <summary>A fault in <c>notebooks/course.toml</c>.</summary>
/// <param name="Line">1-based line of the key; where it is missing, of its table's first one.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Mend">How to mend it, without a full stop.</param>
public sealed record ManifestProblem(int Line, string What, string Mend);
