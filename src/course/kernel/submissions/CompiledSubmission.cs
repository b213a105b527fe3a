namespace Course.Kernels;

/// <summary>A submission ready to load.</summary>
/// <param name="Assembly">The assembly's bytes.</param>
/// <param name="Symbols">Its portable PDB: the lines that stack traces name.</param>
/// <param name="HasValue">Whether it ends with an expression that has a value and no semicolon, or returns one.</param>
internal sealed record CompiledSubmission(byte[] Assembly, byte[] Symbols, bool HasValue)
{
    /// <summary>A submission without code: usings alone.</summary>
    public static CompiledSubmission Nothing { get; } = new([], [], HasValue: false);

    /// <summary>Whether there is anything to load.</summary>
    public bool HasCode => Assembly.Length > 0;
}
