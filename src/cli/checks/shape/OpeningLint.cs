using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Course.Checks;

/// <summary>How a lesson opens: title with its number, the question in bold, what you will be able to do, the minutes.</summary>
internal static partial class OpeningLint
{
    private const int FewestGoals = 2;
    private const int MostGoals = 4;

    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook { IsLesson: true } lesson)
            return [];
        var text = new LessonText(lesson);
        var opening = text.Cells.Select(text.ProseOf).TakeWhile(p => p is not null).OfType<ProseText>().ToList();
        return opening is [var first, ..]
            ? [.. Title(lesson, first), .. Question(file, first), .. Goals(file, opening), .. Minutes(lesson, opening)]
            : [file.Fault(1, "the lesson does not begin with prose",
                "begin with a markdown cell: title, question, what you will be able to do")];
    }

    private static IEnumerable<Fault> Title(CheckedFile.Notebook lesson, ProseText prose)
    {
        var wanted = lesson.Entry is { } entry ? $"{lesson.Number}. {entry.Title}" : null;
        var title = prose.Document.FirstOrDefault() as HeadingBlock;
        var said = title is { Level: 1 } ? ProseText.Words(title) : "";
        if (wanted is null ? !said.StartsWith($"{lesson.Number}. ", StringComparison.Ordinal) : said != wanted)
            yield return lesson.Fault(prose.FirstLine, $"the lesson's title is \"{said}\"",
                wanted is null ? $"begin with `# {lesson.Number}. …`"
                    : $"begin with `# {wanted}`, the number of the file and the title of course.toml");
    }

    private static IEnumerable<Fault> Question(CheckedFile file, ProseText prose)
    {
        var second = prose.Document.Skip(1).FirstOrDefault();
        if (second is not ParagraphBlock paragraph || !LessonText.Bold(paragraph).Any()
            || !ProseText.Words(paragraph).TrimEnd().EndsWith('?'))
            yield return file.Fault(prose.LineOf(second ?? prose.Document), "no question stands under the title",
                "write the one that the lesson answers, in bold");
    }

    // Goals and minutes may stand in a cell of their own: the opening is all prose before the first code.
    private static IEnumerable<Fault> Goals(CheckedFile file, IReadOnlyList<ProseText> opening)
    {
        var (prose, lead) = opening.Select(p => (Prose: p, Lead: LeadIn(p))).FirstOrDefault(p => p.Lead is not null, (opening[0], null));
        var goals = prose.Document.SkipWhile(b => b != lead).Skip(1).FirstOrDefault() as ListBlock;
        if (lead is null || goals is not { Count: >= FewestGoals and <= MostGoals })
            yield return file.Fault(prose.LineOf(lead ?? prose.Document.FirstOrDefault() ?? (MarkdownObject)prose.Document),
                "the opening does not say what the reader will be able to do",
                $"write \"After this lesson you can\", and {FewestGoals} to {MostGoals} points");
    }

    private static ParagraphBlock? LeadIn(ProseText prose) => prose.Document.OfType<ParagraphBlock>()
        .FirstOrDefault(p => ProseText.Words(p).StartsWith("After this lesson you can", StringComparison.Ordinal));

    private static IEnumerable<Fault> Minutes(CheckedFile.Notebook lesson, IReadOnlyList<ProseText> opening)
    {
        var prose = opening.FirstOrDefault(p => MinutesSaid().IsMatch(p.Source), opening[0]);
        var said = MinutesSaid().Match(prose.Source);
        if (!said.Success)
            yield return lesson.Fault(prose.FirstLine, "the opening does not say how long the lesson takes", "write \"About 25 minutes.\"");
        else if (lesson.Entry is { } entry && said.Groups[1].Value != $"{entry.Minutes}")
            yield return lesson.Fault(prose.FirstLine + prose.Source.AsSpan(0, said.Index).Count('\n'),
                $"the opening says {said.Groups[1].Value} minutes, course.toml says {entry.Minutes}", "write the same in both");
    }

    [GeneratedRegex(@"^About (\d+) minutes", RegexOptions.Multiline)]
    private static partial Regex MinutesSaid();
}
