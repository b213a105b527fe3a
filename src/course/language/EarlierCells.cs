using Course.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language;

/// <summary>The cells above that this kernel has not run: what they will make is no mistake, but something to do first.</summary>
/// <param name="cells">From the top.</param>
internal sealed class EarlierCells(IReadOnlyList<CellAbove> cells)
{
    private readonly Lazy<IReadOnlyList<Made>> _made = new(() => [.. cells.Select(c => new Made(c.Cell + 1, Names(c.Source), MayBringAny(c.Source)))]);

    /// <summary>The number, as readers see it, of the cell that declares a name, else of the first that may bring any; null where none does.</summary>
    public int? MakerOf(string name) => (_made.Value.LastOrDefault(m => m.Names.Contains(name)) ?? _made.Value.FirstOrDefault(m => m.MayBringAny))?.Number;

    /// <summary>Whether a cell's directives bring names that do not stand in it.</summary>
    public static bool Imports(string source) => CellCode.Directives(source).Any(d => d.Name is "#!import" or "#r");

    private static bool MayBringAny(string source) => Imports(source) || Roots(source).Any(r => r.Usings.Count > 0);

    private static HashSet<string> Names(string source) =>
    [
        .. Roots(source).SelectMany(r => r.DescendantNodes(n => n is not (BlockSyntax or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax))).Select(Declared).OfType<string>(),
        .. CellCode.Directives(source).Where(d => d.Name is "#!set" or "#!share").SelectMany(d => DirectiveTokens.Of(d.Text).Where(t => !t.StartsWith("--", StringComparison.Ordinal))),
    ];

    private static IEnumerable<CompilationUnitSyntax> Roots(string source) =>
        CellCode.Pieces(source).Select(p => SyntaxFactory.ParseCompilationUnit(p.Text, options: ScriptSettings.ParseOptions));

    private static string? Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private sealed record Made(int Number, HashSet<string> Names, bool MayBringAny);
}
