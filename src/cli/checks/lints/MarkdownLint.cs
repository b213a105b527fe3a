using Markdig.Syntax;

namespace Course.Checks;

/// <summary>Prose that a cell's header cuts in two, or a directive in prose, which does nothing there.</summary>
internal static class MarkdownLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        file is CheckedFile.Notebook ? file.Prose.SelectMany(p => Check(file, p)) : [];

    private static IEnumerable<Fault> Check(CheckedFile file, ProseText prose)
    {
        foreach (var open in prose.All<FencedCodeBlock>().Where(f => f.ClosingFencedCharCount == 0))
            yield return file.Fault(prose.LineOf(open), "this fence is not closed in its cell",
                "close it; a header inside a fence (`#!csharp`) ends the cell, so put a blank before that");
        foreach (var (at, line) in prose.Source.Split('\n').Index().Where(l => l.Item.StartsWith("#!", StringComparison.Ordinal)))
            yield return file.Fault(prose.FirstLine + at,
                $"`{line.Trim()}` in a markdown cell looks like a header or a directive, and is neither",
                "put a blank before it, or write it inside a sentence");
    }
}
