namespace Course.Kernels;

/// <summary>How one submission to the compiler ended: a closed set.</summary>
internal abstract record ScriptResult
{
    private ScriptResult() { }

    /// <summary>It ran to its end.</summary>
    /// <param name="HasValue">Whether it ended with an expression that has a value and no semicolon.</param>
    /// <param name="Value">That value.</param>
    public sealed record Ran(bool HasValue, object? Value) : ScriptResult;

    /// <summary>It did not compile; nothing ran.</summary>
    public sealed record DidNotCompile(IReadOnlyList<CellError> Errors) : ScriptResult;

    /// <summary>It threw; what it assigned before stays.</summary>
    public sealed record Threw(CellError Error) : ScriptResult;
}
