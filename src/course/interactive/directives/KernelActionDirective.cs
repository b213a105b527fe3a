namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>A directive that does something when its line is reached.</summary>
public class KernelActionDirective : KernelDirective
{
    /// <summary>Names a directive.</summary>
    /// <param name="name">With its mark, such as <c>#!time</c>.</param>
    /// <param name="description">What it does, in a sentence.</param>
    public KernelActionDirective(string name, string? description = null) : base(name) => Description = description;

    /// <summary>The command whose properties take the parameters; AddDirective sets it.</summary>
    public Type? KernelCommandType { get; set; }
}
