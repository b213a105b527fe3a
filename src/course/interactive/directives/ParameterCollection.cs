using System.Collections.ObjectModel;

namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>A directive's parameters: names differ, and at most one may be given without its name.</summary>
internal sealed class ParameterCollection : Collection<KernelDirectiveParameter>
{
    /// <inheritdoc/>
    protected override void InsertItem(int index, KernelDirectiveParameter item)
    {
        if (this.Any(p => p.Name == item.Name))
            throw new ArgumentException($"Directive already contains a parameter named '{item.Name}'.");
        if (item.AllowImplicitName && this.Any(p => p.AllowImplicitName))
            throw new ArgumentException($"Only one parameter on a directive can have {nameof(KernelDirectiveParameter.AllowImplicitName)} set to true.");
        base.InsertItem(index, item);
    }
}
