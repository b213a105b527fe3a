namespace Course.Kernels;

/// <summary>A directive that cannot be carried out.</summary>
/// <param name="code">The engine's code where it has one, such as DNI101; else a short name.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class DirectiveException(string code, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
}
