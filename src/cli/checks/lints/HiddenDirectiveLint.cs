using Course.Documents;
using Markdig.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Checks;

/// <summary>A line inside a string, a comment, prose or a fence that the engine takes as a cell's header or as a directive.</summary>
internal static class HiddenDirectiveLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        foreach (var script in file.Scripts)
        {
            var root = ScriptText.Parse(AsWritten(file, script));
            foreach (var line in script.Directives.Select(d => d.Line).Append(HeaderAfter(file, script)).Where(line => line > 0))
            {
                if (Around(root, line - script.FirstLine) is { } place)
                    yield return file.Fault(line, $"inside {place} this line is taken as a {(IsHeader(file.Lines[line - 1]) ? "cell's header" : "directive")}", "put a blank before it, or write it another way");
            }
        }
        foreach (var fault in file is CheckedFile.Notebook ? file.Prose.SelectMany(p => InProse(file, p)) : [])
            yield return fault;
    }

    private static bool IsHeader(string line) => CellKinds.FromHeader(line.TrimEnd('\r')) is not null;

    // In a .dib the header that ends the cell is read with it: a string or comment may reach beyond it.
    private static string AsWritten(CheckedFile file, ScriptText script)
    {
        var end = HeaderAfter(file, script);
        return end == 0 ? script.Source : string.Join('\n', file.Lines[(script.FirstLine - 1)..end]);
    }

    private static int HeaderAfter(CheckedFile file, ScriptText script)
    {
        if (!file.Path.EndsWith(".dib", StringComparison.Ordinal))
            return 0;
        var start = script.FirstLine - 1 + script.Source.Count(c => c == '\n');
        return 1 + Array.FindIndex(file.Lines, start, IsHeader);
    }

    private static string? Around(CompilationUnitSyntax root, int line)
    {
        var start = root.SyntaxTree.GetText().Lines[line].Start;
        var trivia = root.FindTrivia(start);
        if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            return "a comment";
        if (trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.GetStructure() is DirectiveTriviaSyntax { IsActive: false })
            return "an #if that is false";
        return IsInString(root.FindToken(start), start) ? "a string" : null;
    }

    private static bool IsInString(SyntaxToken token, int start) => token.SpanStart < start && token.Span.Contains(start)
        || token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is { } text && text.SpanStart < start && TextSpan.FromBounds(text.SpanStart, text.Span.End).Contains(start);

    private static IEnumerable<Fault> InProse(CheckedFile file, ProseText prose)
    {
        var fences = prose.All<FencedCodeBlock>().ToList();
        foreach (var open in fences.Where(f => f.ClosingFencedCharCount == 0))
            yield return file.Fault(prose.LineOf(open), "this fence is not closed in its cell", "close it; a header inside a fence (`#!csharp`) ends the cell, so put a blank before that");
        foreach (var (at, line) in prose.Source.Split('\n').Index().Where(l => l.Item.StartsWith("#!", StringComparison.Ordinal)))
            yield return file.Fault(prose.FirstLine + at, $"`{line.Trim()}` in a markdown cell looks like a header or a directive, and is neither", "put a blank before it, or write it inside a sentence");
    }
}
