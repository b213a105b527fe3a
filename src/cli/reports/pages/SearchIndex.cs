using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Course.Documents;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Reports.Pages;

/// <summary>What the pages' search looks through: a script that sets <c>courseSearch</c>, as a page that was opened as a file may load scripts and nothing else.</summary>
internal static partial class SearchIndex
{
    // Words stay readable in the file; a script of its own needs no escaping for html.
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the index, unless it is of these very notebooks already.</summary>
    /// <param name="path">The script.</param>
    /// <param name="lessons">All lessons in order, each with its notebook's path.</param>
    public static void Write(string path, IEnumerable<(Lesson Lesson, string Notebook)> lessons)
    {
        var there = lessons.Where(l => File.Exists(l.Notebook)).ToList();
        var first = $"// {string.Join(' ', there.Select(l => $"{Uri.EscapeDataString(l.Lesson.PagePath)}@{File.GetLastWriteTimeUtc(l.Notebook).Ticks}"))}";
        if (File.Exists(path) && File.ReadLines(path).FirstOrDefault() == first)
            return;
        var draft = path + ".new";
        File.WriteAllText(draft, $"{first}\nwindow.courseSearch={JsonSerializer.Serialize(there.Select(l => Entry(l.Lesson, NotebookFile.Read(l.Notebook))), _plain)};\n");
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>The sections of a notebook: each a heading, its id, and the words and code up to the next.</summary>
    public static IReadOnlyList<SearchSection> Sections(Notebook notebook)
    {
        var prose = new Prose(notebook);
        var sections = new List<(string Id, string Heading, StringBuilder Text)> { ("", "", new()) };
        foreach (var cell in notebook.Cells)
        {
            if (cell.Language != "markdown")
                sections[^1].Text.Append(' ').Append(cell.Source);
            else
                AddProse(prose[cell]);
        }
        return [.. sections.Select(s => new SearchSection(s.Id, s.Heading, Blanks().Replace(s.Text.ToString(), " ").Trim())).Where(s => s.Heading.Length + s.Text.Length > 0)];

        void AddProse(MarkdownDocument document)
        {
            foreach (var block in document.Descendants().OfType<LeafBlock>())
            {
                if (block is HeadingBlock heading)
                    sections.Add((heading.GetAttributes().Id!, MarkdownText.PlainText(heading), new()));
                else
                    sections[^1].Text.Append(' ').Append(Words(block));
            }
        }
    }

    private static object Entry(Lesson lesson, Notebook notebook) => new
    {
        t = lesson.NumberedTitle,
        u = lesson.PagePath,
        s = Sections(notebook).Select(s => (string[])[s.Id, s.Heading, s.Text]),
    };

    private static string Words(LeafBlock block) => block switch
    {
        CodeBlock code => code.Lines.ToString(),
        HtmlBlock html => Tags().Replace(html.Lines.ToString(), " "),
        { Inline: not null } => MarkdownText.PlainText(block),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

/// <summary>A place that a search can find.</summary>
/// <param name="Id">The heading's id; empty for what stands above the first heading.</param>
/// <param name="Heading">The heading's words.</param>
/// <param name="Text">Words and code below it.</param>
internal sealed record SearchSection(string Id, string Heading, string Text);
