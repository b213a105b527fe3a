using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary><c>#!set</c>: declares a C# variable from a literal, an answer or another kernel's value.</summary>
internal sealed class SetDirective(ScriptChain chain, ValueSources values) : Directive(new("#!set", "Sets a value in the current kernel.")
{
    Parameters =
    {
        new KernelDirectiveParameter("--name") { Required = true },
        new KernelDirectiveParameter("--value") { Required = true },
        new KernelDirectiveParameter("--byref") { Flag = true },
        new KernelDirectiveParameter("--mime-type"),
    },
})
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var name = call.Arguments["--name"]!.Unquoted;
        var value = call.Arguments["--value"]!;
        if (value.Kernel is { } kernel && ValueSources.IsCSharp(kernel))
            await chain.CopyVariableAsync(value.Unquoted, name, cancellationToken);
        else
            await chain.SetVariableAsync(name, value.IsInput || value.Kernel is not null ? values.TextOf(name, value) : value.Text, cancellationToken);
        return None;
    }
}
