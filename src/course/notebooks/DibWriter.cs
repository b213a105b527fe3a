using Microsoft.DotNet.Interactive.Documents;

namespace Course.Documents;

/// <summary>Writes notebooks in the layout of the engine: header, empty line, lines, empty line.</summary>
public static class DibWriter
{
    /// <summary>
    /// The notebook's text, with <c>\n</c> line ends; outputs have no place in a .dib. Its metadata is what VS Code writes, so that
    /// opening it changes nothing.
    /// </summary>
    public static string Write(Notebook notebook)
    {
        var document = new InteractiveDocument([.. notebook.Cells.Select(c => new InteractiveDocumentElement(c.Source, c.Language))]);
        document.Metadata["kernelInfo"] = CellKinds.Kernels();
        return document.ToCodeSubmissionContent();
    }
}
