namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>What a directive line looks like: its name and parameters.</summary>
public abstract class KernelDirective
{
    private readonly ParameterCollection _parameters = [];

    /// <summary>Names a directive.</summary>
    /// <param name="name">With its mark, such as <c>#!time</c>.</param>
    protected KernelDirective(string name) => Name = name;

    /// <summary>The name, such as <c>#!time</c>.</summary>
    public string Name { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public string? Description { get; set; }

    /// <summary>Whether <c>#!lsmagic</c> leaves it out.</summary>
    public bool Hidden { get; set; }

    /// <summary>Its parameters; adding a second of one name, or a second implicit one, is an <see cref="ArgumentException"/>.</summary>
    public ICollection<KernelDirectiveParameter> Parameters
    {
        get => _parameters;
        init
        {
            foreach (var parameter in value ?? [])
                _parameters.Add(parameter);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
