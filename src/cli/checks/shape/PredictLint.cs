namespace Course.Checks;

/// <summary>The lesson's experiments: each asks for a prediction, runs, and says what was seen.</summary>
internal static class PredictLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook { IsLesson: true } lesson)
            yield break;
        (int Line, int Cell)? open = null;
        var count = 0;
        foreach (var (line, cell, isPrediction) in Marks(new LessonText(lesson)))
        {
            if (isPrediction && open is { } before)
                yield return Unanswered(file, before.Line);
            if (!isPrediction && open is { } asked
                && !lesson.Content.Cells.Any(c => c.Index > asked.Cell && c.Index < cell && c.Language != "markdown"))
                yield return file.Fault(line, "nothing runs between Predict and Observe", "put the experiment between them");
            (open, count) = (isPrediction ? (line, cell) : null, count + (isPrediction ? 1 : 0));
        }
        if (open is { } last)
            yield return Unanswered(file, last.Line);
        if (count == 0)
            yield return file.Fault(1, "no experiment asks for a prediction",
                "write **Predict:** before a cell, and **Observe:** after it");
    }

    private static Fault Unanswered(CheckedFile file, int line) =>
        file.Fault(line, "no **Observe:** follows this prediction", "say after its cell what was seen");

    private static IEnumerable<(int Line, int Cell, bool IsPrediction)> Marks(LessonText lesson) =>
        from at in lesson.Blocks
        from mark in LessonText.Bold(at.Block)
        let word = mark.FirstChild?.ToString()?.TrimEnd(':')
        where word is "Predict" or "Observe"
        select (at.Prose.LineOf(mark), at.Cell.Index, word == "Predict");
}
