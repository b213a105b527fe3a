using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

/// <summary>A directive that this runner knows: what it looks like and what it does.</summary>
internal abstract class Directive(KernelActionDirective definition)
{
    /// <summary>A cell's errors when there are none.</summary>
    protected static readonly IReadOnlyList<CellError> None = [];

    /// <summary>Its name and parameters.</summary>
    public KernelActionDirective Definition { get; } = definition;

    /// <summary>Reads a line's parameters; what is wrong with them fails the cell before anything runs.</summary>
    public virtual DirectiveArguments Read(string text) => DirectiveArguments.Parse(text, Definition);

    /// <summary>Whether it can take its parameters, answers included.</summary>
    /// <exception cref="DirectiveException">It cannot.</exception>
    public virtual void Check(DirectiveArguments arguments) { }

    /// <summary>Carries it out; the errors are empty when it succeeded.</summary>
    /// <exception cref="DirectiveException">It cannot be carried out.</exception>
    public abstract Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken);
}

/// <summary>One use of a directive.</summary>
/// <param name="Arguments">The line's parameters.</param>
/// <param name="Outputs">The running cell's way out.</param>
/// <param name="AtEnd">Takes what is to be done when the cell has ended, also when it failed.</param>
internal sealed record DirectiveCall(DirectiveArguments Arguments, CellOutputs Outputs, Action<Action> AtEnd);
