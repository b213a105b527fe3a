namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>The command of a directive: its public properties take the directive's parameters (<c>--some-name</c> fills <c>SomeName</c>).</summary>
public abstract class KernelDirectiveCommand : KernelCommand;
