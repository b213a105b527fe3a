namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>The command of a directive whose handler asks for no parameters.</summary>
internal sealed class DirectiveCommand : KernelCommand;
