namespace Course.Reports.Pages;

/// <summary>Text with a terminal's colours as html.</summary>
internal static class TerminalText
{
    /// <summary>Writes the text; what is no colour and no form among its escapes is dropped.</summary>
    public static void Write(TextWriter writer, string text)
    {
        var (style, at) = (new TerminalStyle(), 0);
        foreach (var code in ConsoleText.Codes(text))
        {
            Write(writer, text[at..code.Index], style);
            at = code.Index + code.Length;
            if (ConsoleText.StyleIn(code) is { } codes)
                style = style.After(codes);
        }
        Write(writer, text[at..], style);
    }

    private static void Write(TextWriter writer, string text, TerminalStyle style)
    {
        if (text.Length == 0)
            return;
        var words = Html.Escape(text);
        writer.Write(style.Css is { Length: > 0 } css ? $"<span style=\"{css}\">{words}</span>" : words);
    }
}
