namespace Course.Kernels;

/// <summary><c>#i "nuget:…"</c>: refused with advice, as this runner takes package sources from NuGet.Config only.</summary>
internal sealed class SourceDirective() : Directive(new("#i", "Names a package source."))
{
    /// <inheritdoc/>
    public override DirectiveArguments Read(string text) => DirectiveArguments.Parse("", Definition);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        throw new DirectiveException("Package", $"This runner takes no package source from a cell: name {call.Text.Trim('"')} in a NuGet.Config in the notebook's folder or above; the engine reads that too.");
}
