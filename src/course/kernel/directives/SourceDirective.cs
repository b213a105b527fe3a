namespace Course.Kernels;

/// <summary><c>#i "nuget:…"</c>: a further source of packages; <see cref="PackageReferences"/> takes it before anything runs.</summary>
internal sealed class SourceDirective() : Directive(new("#i", "Include a NuGet package source or search path to referenced assemblies."))
{
    /// <inheritdoc/>
    public override DirectiveArguments Read(string text) =>
        DirectiveArguments.OfText(text, PackageReferences.IsPackage(text) ? [] : [("CS1024", "Preprocessor directive expected")]);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken) => Task.FromResult(None);
}
