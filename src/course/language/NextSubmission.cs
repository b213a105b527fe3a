using System.Collections.Immutable;
using Course.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Language;

/// <summary>
/// Compiles a cell's code as the submission after those that ran. It shares the kernel's own compilations: nothing that ran is bound a second time,
/// which is why no workspace stands here (three times as slow for each key, and 45 MiB more).
/// </summary>
internal sealed class NextSubmission(ISubmissionSource chain)
{
    // On the asker's thread alone: a cell may keep those of the pool busy.
    private static readonly Lazy<CSharpCompilationOptions> _options = new(() => ScriptSettings.CompilationOptions.WithScriptClassName("Cell").WithConcurrentBuild(false));

    private volatile Basis? _basis;

    /// <summary>Whether nothing has run.</summary>
    public bool IsFirst => chain.Latest is null;

    /// <summary>The compilation of the last piece, which sees what ran and the pieces before it.</summary>
    public CSharpCompilation Compile(IReadOnlyList<CodePiece> pieces, CancellationToken cancellationToken)
    {
        var basis = Current();
        var earlier = basis.Previous;
        foreach (var piece in pieces.SkipLast(1))
        {
            var compiled = After(earlier, basis, Parse(piece, cancellationToken));
            earlier = HasErrors(compiled, cancellationToken) ? earlier : compiled;
        }
        return After(earlier, basis, Parse(pieces[^1], cancellationToken));
    }

    /// <summary>What every place of a cell sees of what ran and of the imports; null where a compilation comes after something else.</summary>
    public GlobalNames? GlobalsFor(CSharpCompilation compilation) =>
        Current() is var basis && compilation.ScriptCompilationInfo!.PreviousScriptCompilation == basis.Previous ? basis.Globals : null;

    private Basis Current()
    {
        var (latest, references) = (chain.Latest, chain.References);
        if (_basis is { } known && known.Previous == latest && known.References == references)
            return known;
        var empty = CSharpSyntaxTree.ParseText("", chain.ParseOptions);
        return _basis = new Basis(latest, references, Create(latest, references, empty), empty);
    }

    private static CSharpCompilation After(CSharpCompilation? previous, Basis basis, SyntaxTree tree) =>
        previous == basis.Previous ? basis.Compilation.ReplaceSyntaxTree(basis.Tree, tree) : Create(previous, basis.References, tree);

    private static CSharpCompilation Create(CSharpCompilation? previous, ImmutableArray<MetadataReference> references, SyntaxTree tree) =>
        CSharpCompilation.CreateScriptCompilation("cell", tree, references, _options.Value, previous, typeof(object));

    private SyntaxTree Parse(CodePiece piece, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.ParseText(piece.Text, chain.ParseOptions, cancellationToken: cancellationToken);

    private static bool HasErrors(CSharpCompilation compilation, CancellationToken cancellationToken) =>
        compilation.GetDiagnostics(cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error);

    // An empty cell after all that ran: a key's compilation is this one with another tree.
    private sealed record Basis(CSharpCompilation? Previous, ImmutableArray<MetadataReference> References, CSharpCompilation Compilation, SyntaxTree Tree)
    {
        public GlobalNames Globals { get; } = new(Compilation.GetSemanticModel(Tree));
    }
}
