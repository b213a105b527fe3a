namespace Course.Manifests;

/// <summary>Another solution of an exercise, with its trade-off.</summary>
/// <param name="Title">What it does differently, in a few words; unique in its exercise.</param>
/// <param name="Solution">What the exercise's cell then holds; the check passes it, too.</param>
/// <param name="Why">When it is the better way, and what it costs.</param>
public sealed record AlternativeEntry(string Title, string Solution, string Why);
