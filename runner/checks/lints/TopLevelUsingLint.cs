using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary><c>using var</c> or <c>await using var</c> in no block: a script has no end at which to dispose.</summary>
internal static class TopLevelUsingLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from fault in Synchronous(code).Concat(Asynchronous(code))
        select fault;

    // The script grammar has no such statement: it reads an import without its semicolon,
    private static IEnumerable<Fault> Synchronous(Submission code) =>
        code.All<UsingDirectiveSyntax>().Where(u => u.SemicolonToken.IsMissing).Select(u => Of(code, u, u.ToString().TrimEnd()));

    // or a lonely `await`, and passes over the `using` behind it.
    private static IEnumerable<Fault> Asynchronous(Submission code) =>
        from word in code.Root.Members.OfType<IncompleteMemberSyntax>()
        where word.ToString() == "await" && word.GetTrailingTrivia().ToFullString().TrimStart().StartsWith("using", StringComparison.Ordinal)
        select Of(code, word, "await using");

    private static Fault Of(Submission code, CSharpSyntaxNode syntax, string said) =>
        code.Fault(syntax, $"`{said}` at the top level of a script does not compile", "declare it without `using`, and dispose it in the clean-up cell");
}
