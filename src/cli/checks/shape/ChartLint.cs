using System.Text.RegularExpressions;

namespace Course.Checks;

/// <summary>A lesson without a chart, and a chart whose finding was written before anything happened.</summary>
internal static partial class ChartLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook lesson)
            yield break;
        if (lesson.IsLesson && !lesson.Code.Any(c => Chart().IsMatch(c.Source)))
            yield return file.Fault(1, "the lesson draws no chart",
                "show with one what a sentence does not: docs/writing-a-lesson.md, \"Charts\"");
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
