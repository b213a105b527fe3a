namespace Course.Manifests;

/// <summary>A cell that is allowed to be longer than cells may be.</summary>
/// <param name="Cell">The words that it begins with.</param>
/// <param name="Reason">Why it has to be so long.</param>
public sealed record CellExceptionEntry(string Cell, string Reason);
