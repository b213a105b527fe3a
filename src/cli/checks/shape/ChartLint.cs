namespace Course.Checks;

/// <summary>A lesson without a chart.</summary>
internal static class ChartLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is CheckedFile.Notebook { IsLesson: true } && !file.Scripts.SelectMany(s => s.Submissions).SelectMany(c => ChartFunction.Calls(c, file.Course.Charts)).Any())
            yield return file.Fault(1, "the lesson draws no chart", "show with one what a sentence does not: docs/writing-a-lesson.md, \"Charts\"");
    }
}
