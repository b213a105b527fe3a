using System.Collections.Concurrent;
using System.Text;
using Course.Documents;
using Course.Manifests;
using Course.Reports.Pages;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Player.Contents;

/// <summary>Finds words in the lessons' prose and in the glossary: every word typed must begin a word there.</summary>
internal sealed class LessonSearch(CourseLibrary library)
{
    private const int MostHits = 20;
    private const int ExcerptLength = 160;
    private const int LongestQuery = 200;

    private readonly ConcurrentDictionary<NotebookEntry, (Notebook Of, IReadOnlyList<Place> Places)> _known = new();

    /// <summary>The best places, those that have the words in their heading first.</summary>
    public SearchView Find(string query)
    {
        var words = Words(query.Length > LongestQuery ? query[..LongestQuery] : query).Select(w => w.Text).Distinct().ToList();
        if (words.Count == 0)
            return new SearchView([]);
        var hits = library.Entries.SelectMany(PlacesIn)
            .Select(place => (Place: place, Score: place.Score(words)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .Take(MostHits)
            .Select(hit => hit.Place.ToHit(words));
        return new SearchView([.. hits]);
    }

    // Read once, and again when the notebook has changed.
    private IReadOnlyList<Place> PlacesIn(NotebookEntry entry)
    {
        var notebook = library.Read(entry);
        if (!_known.TryGetValue(entry, out var known) || known.Of != notebook)
            _known[entry] = known = (notebook, [.. PlacesOf(entry, WordsHere.Of(notebook), library)]);
        return known.Places;
    }

    // A place is a heading with what follows until the next one.
    private static IEnumerable<Place> PlacesOf(NotebookEntry entry, Notebook notebook, CourseLibrary library)
    {
        var prose = new Prose(notebook);
        var title = library.TitleOf(entry);
        var address = CourseLibrary.AddressOf(entry);
        var isGlossary = entry.Name == "glossary";
        var (kind, heading, href, text) = ("lesson", entry.Title, address, new StringBuilder());
        foreach (var block in notebook.Cells.Where(c => c.Language == "markdown").SelectMany(c => prose[c]))
        {
            if (block is HeadingBlock next)
            {
                yield return new Place(kind, heading, title, href, text.ToString());
                (kind, heading, href, text) = (isGlossary ? "term" : "heading", MarkdownText.PlainText(next), $"{address}#{next.GetAttributes().Id}", new StringBuilder());
            }
            else
            {
                AppendText(text, block);
            }
        }
        yield return new Place(kind, heading, title, href, text.ToString());
    }

    private static void AppendText(StringBuilder text, MarkdownObject block)
    {
        foreach (var leaf in block.Descendants().Prepend(block).OfType<LeafBlock>())
            text.Append(leaf.Inline is null ? leaf.Lines.ToString() : MarkdownText.PlainText(leaf)).Append(' ');
    }

    private static IEnumerable<(string Text, int At)> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '#'))
                end++;
            yield return (text[at..end].ToLowerInvariant(), at);
            at = end;
        }
    }

    private sealed record Place(string Kind, string Heading, string Where, string Href, string Text)
    {
        private readonly HashSet<string> _heading = [.. Words(Heading).Select(w => w.Text)];
        private readonly List<(string Text, int At)> _body = [.. Words(Text)];

        public int Score(List<string> words)
        {
            var score = 0;
            foreach (var word in words)
            {
                var found = _heading.Contains(word) ? 100
                    : _heading.Any(w => w.StartsWith(word, StringComparison.Ordinal)) ? 50
                    : Math.Min(10, _body.Count(w => w.Text.StartsWith(word, StringComparison.Ordinal)));
                if (found == 0)
                    return 0;
                score += found;
            }
            return score + (Kind == "term" ? 5 : 0);
        }

        public SearchHit ToHit(List<string> words)
        {
            var first = _body.Where(w => words.Exists(word => w.Text.StartsWith(word, StringComparison.Ordinal))).Select(w => w.At).FirstOrDefault();
            var start = Math.Max(0, first - ExcerptLength / 3);
            while (start > 0 && !char.IsWhiteSpace(Text[start - 1]))
                start--;
            var excerpt = Text[start..Math.Min(Text.Length, start + ExcerptLength)].ReplaceLineEndings(" ").Trim();
            return new SearchHit(Kind, Heading, Where, Href, $"{(start > 0 ? "… " : "")}{excerpt}{(start + ExcerptLength < Text.Length ? " …" : "")}");
        }
    }
}
