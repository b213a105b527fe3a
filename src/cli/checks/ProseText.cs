using Course.Reports.Pages;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Checks;

/// <summary>A piece of Markdown: a cell, or a whole file.</summary>
/// <param name="source">Its lines.</param>
/// <param name="firstLine">1-based line of its first line in the file.</param>
internal sealed class ProseText(string source, int firstLine)
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UsePreciseSourceLocation().Build();

    private readonly Lazy<MarkdownDocument> _document = new(() => Markdown.Parse(source, _pipeline));

    /// <summary>The lines as written.</summary>
    public string Source { get; } = source;

    /// <summary>1-based line of the first line in the file.</summary>
    public int FirstLine { get; } = firstLine;

    /// <summary>The parsed text.</summary>
    public MarkdownDocument Document => _document.Value;

    /// <summary>The headings' ids, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Document.Descendants<HeadingBlock>().Select(h => h.TryGetAttributes()?.Id).OfType<string>();

    /// <summary>All of one kind of syntax, at any depth.</summary>
    public IEnumerable<T> All<T>()
        where T : MarkdownObject => Document.Descendants<T>();

    /// <summary>The line of the file that a piece of syntax begins on.</summary>
    public int LineOf(MarkdownObject syntax) => FirstLine + syntax.Line;

    /// <summary>A block's words without marks.</summary>
    public static string Words(LeafBlock block) => MarkdownText.PlainText(block);
}
