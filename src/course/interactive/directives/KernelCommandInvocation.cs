using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive;

/// <summary>Carries out a command in a cell's context.</summary>
public delegate Task KernelCommandInvocation(KernelCommand command, KernelInvocationContext context);
