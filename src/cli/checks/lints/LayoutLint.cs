using Course.Documents;

namespace Course.Checks;

/// <summary>A notebook that is not as VS Code writes it, so that opening it there would change it.</summary>
internal static class LayoutLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook { IsDib: true } notebook)
            yield break;
        var wanted = DibWriter.Write(notebook.Content);
        if (file.Text != wanted)
            yield return file.Fault(1 + wanted.Split('\n').Zip(file.Lines).TakeWhile(l => l.First == l.Second).Count(),
                "from this line on the notebook is not as VS Code writes it",
                "open and save it there, or begin as another lesson does, with LF and one empty line around each cell");
    }
}
