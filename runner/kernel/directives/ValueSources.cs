using Microsoft.DotNet.Interactive;

namespace Course.Kernels;

/// <summary>Where a parameter's value comes from: the line itself, the reader's answers, the value kernel, or C#.</summary>
internal sealed class ValueSources(KernelOptions options, ScriptChain chain)
{
    private readonly Dictionary<string, string> _stored = new(StringComparer.Ordinal);

    /// <summary>Whether a kernel's name means C#.</summary>
    public static bool IsCSharp(string kernel) => kernel is "csharp" or "c#" or "C#" or "cs";

    /// <summary>Keeps text under a name, for <c>@value:name</c>.</summary>
    public void Store(string name, string text) => _stored[name] = text;

    /// <summary>A value as text, without its quotes.</summary>
    /// <param name="name">The name under which an answer may be given.</param>
    /// <param name="value">What the line says.</param>
    /// <exception cref="DirectiveException">There is no such answer, kernel or value.</exception>
    public string TextOf(string name, DirectiveValue value) => value switch
    {
        { IsInput: true } => options.AnswerFor(name, new Question(value.Unquoted, value.IsPassword), KernelInvocationContext.Current?.CancellationToken ?? CancellationToken.None),
        { Kernel: null } => value.Unquoted,
        { Kernel: "value" } => _stored.GetValueOrDefault(value.Unquoted) ?? throw Missing(value),
        { Kernel: { } kernel } when IsCSharp(kernel) => chain.Variables.GetValueOrDefault(value.Unquoted) is { } variable ? variable.Value?.ToString() ?? "" : throw Missing(value),
        _ => throw new DirectiveException("NoKernel", $"No kernel '{value.Kernel}' holds values here: csharp and value do."),
    };

    private static DirectiveException Missing(DirectiveValue value) =>
        new("Value", $"Value '{value.Unquoted}' not found in kernel {value.Kernel}");
}
