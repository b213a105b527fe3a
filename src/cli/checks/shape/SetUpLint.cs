namespace Course.Checks;

/// <summary>How a lesson's code begins: with the import of the door, and nothing but imports in that cell.</summary>
internal static class SetUpLint
{
    private const string Door = "helpers/jetstream.csx";

    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook { IsLesson: true })
            yield break;
        if (file.Scripts is not [var first, ..] || first.Directives.FirstOrDefault() is not { Name: "#!import" } import || !import.Text.EndsWith(Door, StringComparison.Ordinal))
            yield return file.Fault(file.Scripts is [var cell, ..] ? cell.FirstLine : 1, "the first code cell does not import the door", $"begin it with `#!import ../../{Door}`");
        else if (first.Submissions is [var code, ..] || first.Directives.Any(d => d.Name != "#!import"))
            yield return file.Fault(import.Line, "other code stands in the cell that imports the door", "give it a cell of its own: a directive or package that fails takes its whole cell with it");
    }
}
