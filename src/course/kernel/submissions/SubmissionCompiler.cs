using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Course.Kernels;

/// <summary>From a submission's text to an assembly.</summary>
internal static class SubmissionCompiler
{
    private static readonly EmitOptions _emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>Parses a submission and links it to the one before; nothing is bound yet.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">The assembly's name, unlike any other in the process.</param>
    /// <param name="className">The class that holds the top-level code.</param>
    /// <param name="added">The assemblies that the submissions before do not see; the first sees the framework besides.</param>
    /// <param name="sources">Finds and names source files.</param>
    /// <param name="previous">The submission before; null for the first.</param>
    public static CSharpCompilation Create(string text, string name, string className, IEnumerable<MetadataReference> added, SourceReferenceResolver sources, CSharpCompilation? previous)
    {
        var tree = SyntaxFactory.ParseSyntaxTree(SourceText.From(text, System.Text.Encoding.UTF8), ScriptSettings.ParseOptions);
        var options = ScriptSettings.CompilationOptions.WithScriptClassName(className).WithSourceReferenceResolver(sources);
        var references = previous is null ? [.. ScriptSettings.References, .. added] : added;
        return CSharpCompilation.CreateScriptCompilation(name, tree, references, options, previous, typeof(object));
    }

    /// <summary>Compiles; the errors are empty when it succeeded, and the result is null when it did not.</summary>
    public static (CompiledSubmission? Compiled, IReadOnlyList<CellError> Errors) Emit(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        // Where the text does not parse, what the binder says of it besides only confuses.
        var errors = Errors(compilation.GetParseDiagnostics(cancellationToken));
        if (errors.Count > 0)
            return (null, errors);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: _emit, cancellationToken: cancellationToken);
        errors = Errors(result.Diagnostics);
        // Neither a result nor an error: nothing but usings.
        return errors.Count > 0 ? (null, errors)
            : result.Success ? (new CompiledSubmission(assembly.ToArray(), symbols.ToArray(), EndsWithValue(compilation)), [])
            : (CompiledSubmission.Nothing, []);
    }

    private static List<CellError> Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(ScriptErrors.FromDiagnostic)];

    // A trailing expression without its semicolon, unless it is void, or a return with a value.
    private static bool EndsWithValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression) is not { Type.SpecialType: SpecialType.System_Void };
        return root.Members.OfType<GlobalStatementSyntax>().SelectMany(m => m.DescendantNodes(IsOfTheCell)).OfType<ReturnStatementSyntax>().Any(r => r.Expression is not null);
    }

    private static bool IsOfTheCell(SyntaxNode node) => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax);
}
