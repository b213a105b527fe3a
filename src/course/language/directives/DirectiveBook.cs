using Course.Kernels;
using Course.Packages;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Language;

/// <summary>What an editor is told of a kernel's directives; none is carried out.</summary>
internal sealed record DirectiveBook
{
    /// <summary>A book of a kernel that has none.</summary>
    public static DirectiveBook Empty { get; } = new();

    /// <summary>Says what is wrong with a cell's directives. Lines count from the cell's first.</summary>
    public Func<IEnumerable<CellPart>, IReadOnlyList<CellError>> Check { get; init; } = _ => [];

    /// <summary>Those that a cell can use now, with what scripts have added.</summary>
    public Func<IEnumerable<KernelActionDirective>> Known { get; init; } = () => [];

    /// <summary>The packages that the course pins, for <c>#r "nuget: …"</c>.</summary>
    public Func<IEnumerable<PackageRequest>> Packages { get; init; } = () => [];

    /// <summary>The book of a kernel.</summary>
    public static DirectiveBook Of(NotebookKernel kernel) => new() { Check = kernel.CheckDirectives, Known = () => kernel.KnownDirectives };
}
