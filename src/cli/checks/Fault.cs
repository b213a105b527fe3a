namespace Course.Checks;

/// <summary>Something that a lint has found.</summary>
/// <param name="File">Path from the repository's top folder, with <c>/</c>; the full path of a file outside.</param>
/// <param name="Line">1-based.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Mend">How to mend it, without a full stop.</param>
internal sealed record Fault(string File, int Line, string What, string Mend)
{
    /// <summary>As a compiler says it, so that an editor or a CI server finds the place.</summary>
    public override string ToString() => $"{File}:{Line}: {What}; {Mend}.";
}
