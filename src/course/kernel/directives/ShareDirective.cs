using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary><c>#!share</c>: takes over another kernel's value under the same or a new name.</summary>
internal sealed class ShareDirective(ScriptChain chain, ValueSources values) : Directive(new("#!share", "Shares a value between kernels.")
{
    Parameters =
    {
        new KernelDirectiveParameter("--name") { AllowImplicitName = true },
        new KernelDirectiveParameter("--from") { Required = true },
        new KernelDirectiveParameter("--as"),
    },
})
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var name = call.Arguments["--name"]?.Unquoted ?? throw new DirectiveException("DNI104", "Missing required parameter '--name'");
        var kernel = call.Arguments["--from"]!.Unquoted;
        var target = call.Arguments["--as"]?.Unquoted ?? name;
        if (ValueSources.IsCSharp(kernel))
            await chain.CopyVariableAsync(name, target, cancellationToken);
        else
            await chain.SetVariableAsync(target, values.TextOf(name, new DirectiveValue(name, Kernel: kernel)), cancellationToken);
        return None;
    }
}
