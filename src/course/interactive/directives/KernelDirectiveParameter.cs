namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>A parameter of a directive.</summary>
public class KernelDirectiveParameter
{
    /// <summary>Names a parameter.</summary>
    /// <param name="name">With its dashes, such as <c>--file</c>.</param>
    /// <param name="description">What it is for.</param>
    public KernelDirectiveParameter(string name, string? description = null)
    {
        Name = name;
        Description = description ?? "";
    }

    /// <summary>The name, with its dashes.</summary>
    public string Name { get; }

    /// <summary>What it is for.</summary>
    public string Description { get; init; }

    /// <summary>Whether a value without a name is this parameter's.</summary>
    public bool AllowImplicitName { get; init; }

    /// <summary>How often it may be given.</summary>
    public int MaxOccurrences { get; init; } = 1;

    /// <summary>Whether the directive fails without it.</summary>
    public bool Required { get; init; }

    /// <summary>A hint for the input box, such as <c>text</c> or <c>file</c>.</summary>
    public string TypeHint { get; init; } = "text";

    /// <summary>Whether it stands alone, without a value.</summary>
    public bool Flag { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
