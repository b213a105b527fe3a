namespace Course.Checks;

/// <summary>A lesson with more cells than a reader takes in at one sitting. Shorter ones are no fault: a new lesson has a dozen.</summary>
internal static class LengthLint
{
    /// <summary>The most cells, of code and of prose together.</summary>
    public const int MostCells = 45;

    public static IEnumerable<Fault> Check(CheckedFile file) =>
        file is CheckedFile.Notebook { IsLesson: true } lesson && lesson.Content.Cells.Length > MostCells
            ? [file.Fault(1, $"this lesson has {lesson.Content.Cells.Length} cells; {MostCells} are the most", "split it into parts, or merge neighbouring cells")]
            : [];
}
