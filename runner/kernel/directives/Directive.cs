using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>A directive that this runner knows: what it looks like and what it does.</summary>
internal abstract class Directive(KernelActionDirective definition)
{
    /// <summary>A cell's errors when there are none.</summary>
    protected static readonly IReadOnlyList<CellError> None = [];

    /// <summary>Its name and parameters.</summary>
    public KernelActionDirective Definition { get; } = definition;

    /// <summary>Reads a line's parameters, so that a wrong one fails the cell before anything runs.</summary>
    /// <exception cref="DirectiveException">A parameter is unknown, missing, or given too often.</exception>
    public virtual DirectiveArguments Read(string text) => DirectiveArguments.Parse(text, Definition);

    /// <summary>Carries it out; the errors are empty when it succeeded.</summary>
    /// <exception cref="DirectiveException">It cannot be carried out.</exception>
    public abstract Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken);
}

/// <summary>One use of a directive.</summary>
/// <param name="Text">The line after the name.</param>
/// <param name="Arguments">The parameters read from it.</param>
/// <param name="Outputs">The running cell's way out.</param>
/// <param name="AtEnd">Takes what is to be done when the cell has ended, also when it failed.</param>
internal sealed record DirectiveCall(string Text, DirectiveArguments Arguments, CellOutputs Outputs, Action<Action> AtEnd);
