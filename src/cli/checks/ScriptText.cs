using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A piece of C# script as written: a cell, or a whole helper.</summary>
/// <param name="file">The name that faults carry.</param>
/// <param name="source">Its lines, directives included.</param>
/// <param name="firstLine">1-based line of its first line in the file.</param>
internal sealed class ScriptText(string file, string source, int firstLine)
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private readonly Lazy<ImmutableArray<CellPart>> _parts = new(() => [.. CellSplitter.Split(source, firstLine)]);
    private readonly Lazy<ImmutableArray<Submission>> _submissions = new(() =>
        [.. CellSplitter.Split(source, firstLine).OfType<CellPart.Code>().Select(c => new Submission(file, Parse(c.Source), c.Line))]);

    /// <summary>The lines as written.</summary>
    public string Source { get; } = source;

    /// <summary>1-based line of the first line in the file.</summary>
    public int FirstLine { get; } = firstLine;

    /// <summary>The lines that the engine takes as directives, in order.</summary>
    public IEnumerable<CellPart.Directive> Directives => _parts.Value.OfType<CellPart.Directive>();

    /// <summary>The code between the directives, each piece parsed by itself as the engine compiles it.</summary>
    public ImmutableArray<Submission> Submissions => _submissions.Value;

    /// <summary>Parses C# script, whatever is wrong with it.</summary>
    public static CompilationUnitSyntax Parse(string code) => SyntaxFactory.ParseCompilationUnit(code, options: _options);
}

/// <summary>Code that is compiled in one go.</summary>
/// <param name="File">The name that faults carry.</param>
/// <param name="Root">Its syntax.</param>
/// <param name="FirstLine">1-based line of its first line in the file.</param>
internal sealed record Submission(string File, CompilationUnitSyntax Root, int FirstLine)
{
    /// <summary>All syntax of one kind, at any depth.</summary>
    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    /// <summary>The statements that stand in no type and no function.</summary>
    public IEnumerable<StatementSyntax> TopStatements => Root.Members.OfType<GlobalStatementSyntax>().Select(m => m.Statement);

    /// <summary>The line of the file that a piece of syntax begins on.</summary>
    public int LineOf(SyntaxNodeOrToken syntax) => FirstLine + syntax.SyntaxTree!.GetLineSpan(syntax.Span).StartLinePosition.Line;

    /// <summary>A fault at a piece of syntax.</summary>
    public Fault Fault(SyntaxNodeOrToken syntax, string what, string mend) => new(File, LineOf(syntax), what, mend);
}
