namespace Course.Reports.Pages;

/// <summary>Program text in a page.</summary>
internal static class CodeText
{
    /// <summary>Writes a block of code; C# is coloured, Mermaid gets a title because nothing here draws it.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="language">A cell's kind, or the word after a fence's backquotes.</param>
    /// <param name="code">The text.</param>
    public static void Write(TextWriter writer, string language, string code)
    {
        switch (language.ToLowerInvariant())
        {
            case "mermaid": WriteDiagram(writer, code); break;
            case "csharp" or "cs" or "c#": WriteBlock(writer, code, CodeHighlighter.Write); break;
            default: WriteBlock(writer, code, (to, text) => to.Write(Html.Escape(text))); break;
        }
    }

    private static void WriteBlock(TextWriter writer, string code, Action<TextWriter, string> write)
    {
        writer.Write("<pre><code>");
        write(writer, code);
        writer.Write("</code></pre>");
    }

    private static void WriteDiagram(TextWriter writer, string code) => writer.Write(
        $"""
        <figure class="diagram"><figcaption>A diagram in Mermaid's words; VS Code draws it.</figcaption>
        <pre><code>{Html.Escape(code)}</code></pre></figure>
        """);
}
