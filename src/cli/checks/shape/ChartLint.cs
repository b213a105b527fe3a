using System.Text.RegularExpressions;

namespace Course.Checks;

/// <summary>A lesson without a chart, a first lesson that shows one late, and a chart whose finding was written before anything happened.</summary>
internal static partial class ChartLint
{
    // Counted as a reader meets them, prose too: whoever begins shall soon see what the course is about.
    private const int LatestInFirstLesson = 10;

    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook lesson)
            yield break;
        if (lesson.IsLesson && !lesson.Code.Any(c => Chart().IsMatch(c.Source)))
            yield return file.Fault(1, "the lesson draws no chart",
                "show with one what a sentence does not: docs/writing-a-lesson.md, \"Charts\"");
        if (lesson.Number is { Step: 1 } && lesson.Code.FirstOrDefault(c => Chart().IsMatch(c.Source)) is { Index: >= LatestInFirstLesson } late)
            yield return file.Fault(late.FirstLine, $"the first lesson's first chart is cell {late.Index + 1}",
                $"show one by cell {LatestInFirstLesson}: whoever begins shall soon see what the course is about");
        foreach (var (line, code) in lesson.Code.SelectMany(c => c.Source.Split('\n').Select((text, at) => (c.FirstLine + at, text))))
        {
            if (Typed().IsMatch(code))
                yield return file.Fault(line, "this chart's finding is typed in beforehand",
                    "build it from what was measured: `$\"{count} …\"`");
        }
    }

    [GeneratedRegex(@"\b(Charts|\w+Pictures|Live\w+)\.\w+\(")]
    private static partial Regex Chart();

    [GeneratedRegex(@"\b(finding: |finding = |StopAsync\()""")]
    private static partial Regex Typed();
}
