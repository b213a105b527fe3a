using System.Collections.Immutable;
using Course.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Checks;

/// <summary>A lesson as its reader goes through it: cells, and the prose of each.</summary>
/// <param name="File">The lesson.</param>
internal sealed record LessonText(CheckedFile.Notebook File)
{
    private readonly ImmutableArray<ProseText?> _prose = Pair(File);

    /// <summary>The cells in order.</summary>
    public ImmutableArray<Cell> Cells => File.Content.Cells;

    /// <summary>The prose of a markdown cell; null for any other cell.</summary>
    public ProseText? ProseOf(Cell cell) => _prose[cell.Index];

    /// <summary>Each block of the prose, in order, with its cell.</summary>
    public IEnumerable<(Cell Cell, ProseText Prose, Block Block)> Blocks =>
        from cell in Cells
        let prose = ProseOf(cell)
        where prose is not null
        from block in prose.Document
        select (cell, prose, block);

    /// <summary>The first heading that begins with some words, with its cell; null where there is none.</summary>
    public (Cell Cell, HeadingBlock Heading)? Heading(int level, string words) => Blocks
        .Where(b => b.Block is HeadingBlock heading && heading.Level == level &&
            ProseText.Words(heading).StartsWith(words, StringComparison.Ordinal))
        .Select(b => ((Cell, HeadingBlock)?)(b.Cell, (HeadingBlock)b.Block)).FirstOrDefault();

    /// <summary>The blocks under a heading, up to the next heading or cell.</summary>
    public static IEnumerable<Block> Under(HeadingBlock heading) =>
        heading.Parent!.SkipWhile(b => b != heading).Skip(1).TakeWhile(b => b is not HeadingBlock);

    /// <summary>What a block has in bold, in order.</summary>
    public static IEnumerable<EmphasisInline> Bold(Block block) => (block switch
    {
        LeafBlock leaf => leaf.Inline?.Descendants<EmphasisInline>() ?? [],
        _ => block.Descendants<EmphasisInline>(),
    }).Where(e => e.DelimiterCount == 2);

    private static ImmutableArray<ProseText?> Pair(CheckedFile.Notebook file)
    {
        var prose = new Queue<ProseText>(file.Prose);
        return [.. file.Content.Cells.Select(c => c.Language == "markdown" ? prose.Dequeue() : null)];
    }
}
