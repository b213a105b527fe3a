using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Checks;

/// <summary>How a lesson ends: what it means in production, the clean-up, and the way on.</summary>
internal static class ClosingLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        file is CheckedFile.Notebook { IsLesson: true } lesson
            ? [.. Production(new LessonText(lesson)), .. CleanUp(new LessonText(lesson)), .. Next(new LessonText(lesson))] : [];

    private static IEnumerable<Fault> Production(LessonText lesson)
    {
        if (lesson.Heading(2, "In production") is not { } production)
            yield return AtEnd(lesson, "no section says what this means in production", "write `## In production`, and a few points");
        else if (!LessonText.Under(production.Heading).OfType<ListBlock>().Any())
            yield return lesson.File.Fault(lesson.ProseOf(production.Cell)!.LineOf(production.Heading), "\"In production\" has no points",
                "write what to do on Monday, in a list");
    }

    private static IEnumerable<Fault> CleanUp(LessonText lesson)
    {
        if (lesson.Heading(2, "Clean up") is not { } cleanUp)
            yield return AtEnd(lesson, "the lesson does not clean up", "write `## Clean up`, and a cell that deletes what the lesson made");
        else if (!lesson.Cells.Any(c => c.Index > cleanUp.Cell.Index && c.Language == "csharp"))
            yield return lesson.File.Fault(lesson.ProseOf(cleanUp.Cell)!.LineOf(cleanUp.Heading), "no code follows \"Clean up\"",
                "delete there what the lesson made, with CleanUp");
    }

    private static IEnumerable<Fault> Next(LessonText lesson)
    {
        var isThere = lesson.Cells is [.., var last] && lesson.ProseOf(last) is { } prose && LessonText.Bold(prose.Document).Any()
            && prose.All<LinkInline>().Any(l => l.Url?.Contains(".dib", StringComparison.Ordinal) == true);
        if (!isThere)
            yield return AtEnd(lesson, "the last cell does not say where to go on", "end with **Next:** and a link to a lesson");
    }

    private static Fault AtEnd(LessonText lesson, string what, string mend) =>
        lesson.File.Fault(lesson.Cells is [.., var last] ? last.FirstLine : 1, what, mend);
}
