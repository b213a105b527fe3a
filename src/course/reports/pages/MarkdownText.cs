using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Reports.Pages;

/// <summary>The page's prose. A run's pages trust their notebooks: html in them stays html; the player cleans it.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Writes the document as html.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="document">What to write; its links are changed.</param>
    /// <param name="redirect">Where a link leads from the page; null takes the link away and leaves its words.</param>
    public static void Write(TextWriter writer, MarkdownDocument document, Func<string, string?> redirect)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is not null).ToList())
            Redirect(link, redirect(link.Url!));
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && redirect(l.Url) is null).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new FenceRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
    }

    /// <summary>Writes a block's words with their marks, and without the block around them.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="block">A block of a document that was written: its links lead on from the page.</param>
    public static void WriteWords(TextWriter writer, LeafBlock block)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.WriteLeafInline(block);
    }

    /// <summary>The block's words without marks.</summary>
    public static string PlainText(LeafBlock block) => string.Concat(block.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));

    private static void Redirect(LinkInline link, string? url)
    {
        if (url is null)
            link.ReplaceBy(new ContainerInline());
        else
            link.Url = url;
    }

    private sealed class FenceRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            renderer.EnsureLine();
            CodeText.Write(renderer.Writer, (block as FencedCodeBlock)?.Info ?? "", block.Lines.ToString());
            renderer.EnsureLine();
        }
    }

    // A table wider than the column scrolls by itself, not the page.
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("""<div class="scroll">""");
            base.Write(renderer, table);
            renderer.Write("</div>");
        }
    }
}
