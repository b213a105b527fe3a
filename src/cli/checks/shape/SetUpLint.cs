namespace Course.Checks;

/// <summary>How a lesson's code begins: with the import of the door, and nothing but imports in that cell.</summary>
internal static class SetUpLint
{
    private const string Import = "#!import ../../helpers/jetstream.csx";

    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook { IsLesson: true })
            yield break;
        var lines = file.Code is [var first, ..] ? first.Source.Split('\n') : [];
        var line = file.Code is [var cell, ..] ? cell.FirstLine : 1;
        if (lines is not [Import, ..])
            yield return file.Fault(line, "the first code cell does not import the door", $"begin it with `{Import}`");
        else if (!lines.All(l => l.StartsWith("#!import", StringComparison.Ordinal)))
            yield return file.Fault(line, "other code stands in the cell that imports the door",
                "give it a cell of its own: a directive or package that fails takes its whole cell with it");
    }
}
