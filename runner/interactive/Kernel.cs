namespace Microsoft.DotNet.Interactive;

/// <summary>What scripts call without a qualifier.</summary>
public abstract partial class Kernel;
