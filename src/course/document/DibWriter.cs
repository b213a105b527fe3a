using System.Text;

namespace Course.Documents;

/// <summary>Writes notebooks in the layout of .NET Interactive: header, empty line, lines, empty line.</summary>
public static class DibWriter
{
    /// <summary>The metadata line that VS Code writes too, so that opening a notebook changes nothing.</summary>
    public const string CanonicalMetadata =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"csharp"},{"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},{"name":"html","languageName":"HTML"},{"name":"http","languageName":"HTTP"},{"name":"javascript","languageName":"JavaScript","aliases":["js"]},{"name":"mermaid","languageName":"Mermaid"},{"name":"pwsh","languageName":"PowerShell","aliases":["powershell"]},{"name":"value"}]}}""";

    /// <summary>The notebook's text, with <c>\n</c> line ends; outputs have no place in a .dib.</summary>
    public static string Write(Notebook notebook)
    {
        var text = new StringBuilder($"#!meta\n\n{CanonicalMetadata}\n\n");
        foreach (var cell in notebook.Cells)
            text.Append($"#!{cell.Language}\n\n{cell.Source}\n\n");
        return text.ToString(0, text.Length - 1);
    }
}
