namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>A directive that a script has added, with what carries it out.</summary>
internal sealed record RegisteredDirective(KernelActionDirective Definition, Type CommandType, KernelCommandInvocation Handler);
