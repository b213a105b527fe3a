using System.Collections.Immutable;
using Course.Documents;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Reports.Pages;

/// <summary>The notebook's markdown cells, parsed: title, headings with ids that are unique in the page, text.</summary>
internal sealed class Prose
{
    private readonly Dictionary<int, MarkdownDocument> documents = [];
    private readonly HashSet<string> ids;

    /// <summary>Parses the markdown cells.</summary>
    public Prose(Notebook notebook)
    {
        // The page's own ids come first: a heading "Cell 4" must not take that of the cell.
        ids = ["main", .. notebook.Cells.Select(c => $"cell-{c.Index + 1}")];
        var headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (var cell in notebook.Cells.Where(c => c.Language == "markdown"))
        {
            var document = documents[cell.Index] = MarkdownText.Parse(cell.Source);
            if (Title is null && TakeTitle(document) is { } title)
                Named(Title = title);
            headings.AddRange(document.Descendants<HeadingBlock>().Select(Named));
        }
        Headings = headings.ToImmutable();
    }

    /// <summary>The first heading of the first level, which the page shows above everything; null where there is none.</summary>
    public HeadingBlock? Title { get; }

    /// <summary>What a link to the notebook may name after its <c>#</c>: headings and cells.</summary>
    public IReadOnlyCollection<string> Ids => ids;

    /// <summary>All other headings, in order.</summary>
    public ImmutableArray<Heading> Headings { get; }

    /// <summary>A markdown cell without the title.</summary>
    public MarkdownDocument this[Cell cell] => documents[cell.Index];

    private static HeadingBlock? TakeTitle(MarkdownDocument document)
    {
        var title = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        if (title is not null)
            document.Remove(title);
        return title;
    }

    private Heading Named(HeadingBlock block)
    {
        var attributes = block.GetAttributes();
        var wanted = string.IsNullOrEmpty(attributes.Id) ? "section" : attributes.Id;
        attributes.Id = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(ids.Add);
        return new Heading(block.Level, attributes.Id, MarkdownText.PlainText(block));
    }
}

/// <summary>A heading in the list of contents.</summary>
internal sealed record Heading(int Level, string Id, string Text);
