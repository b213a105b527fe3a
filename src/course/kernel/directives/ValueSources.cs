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
    public string TextOf(string name, DirectiveValue value) =>
        value.Bound ?? (value.IsInput ? AnswerFor(name, value) : value.Kernel is null ? value.Unquoted : Find(value) ?? throw Missing("Value", value));

    /// <summary>The value with its text in place, before the cell runs; a variable of C# is only looked for, as its type counts too.</summary>
    /// <param name="name">The name under which an answer may be given.</param>
    /// <param name="value">What the line says.</param>
    /// <exception cref="DirectiveException">DNI202 no such value, DNI204 no answer.</exception>
    public DirectiveValue Bind(string name, DirectiveValue value)
    {
        if (value.IsInput)
            return value with { Bound = AnswerFor(name, value) };
        if (value.Kernel is null)
            return value;
        var found = Find(value) ?? throw Missing("DNI202", value);
        return IsCSharp(value.Kernel) ? value : value with { Bound = found };
    }

    private string AnswerFor(string name, DirectiveValue value) =>
        options.AnswerFor(name, new Question(value.Prompt, value.IsPassword), KernelInvocationContext.Current?.CancellationToken ?? CancellationToken.None);

    private string? Find(DirectiveValue value) =>
        value.Kernel == "value" ? _stored.GetValueOrDefault(value.Unquoted)
        : IsCSharp(value.Kernel!) && chain.Variables.GetValueOrDefault(value.Unquoted) is { } variable ? variable.Value?.ToString() ?? ""
        : null;

    private static DirectiveException Missing(string code, DirectiveValue value) =>
        new(code, $"Value '{value.Unquoted}' not found in kernel {value.Kernel}");
}
