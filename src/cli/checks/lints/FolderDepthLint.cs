namespace Course.Checks;

/// <summary>A notebook that stands too high or too deep: its imports, and those of the helpers, count folders.</summary>
internal static class FolderDepthLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        var isOfTheCourse = file is CheckedFile.Notebook && file.Name.StartsWith("notebooks/", StringComparison.Ordinal);
        if (isOfTheCourse && file.Name.Count(c => c == '/') != 2)
            yield return file.Fault(1, "a notebook stands in one folder below notebooks/, as its imports count on it", "move it to notebooks/<course>/");
    }
}
