namespace Course.Reports.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageShell
{
    /// <summary>Writes a whole page.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="title">For the window's title.</param>
    /// <param name="up">From the page to the output folder: empty, or one or more <c>../</c>.</param>
    /// <param name="plotly">Whether the page holds charts and the output folder plotly.js.</param>
    /// <param name="body">Writes what stands between the bar and the end.</param>
    public static void Write(TextWriter writer, string title, string up, bool plotly, Action<TextWriter> body)
    {
        PageHead.Begin(writer, title);
        writer.Write(
            $"""
            <link rel="stylesheet" href="{up}assets/course.css">
            <script src="{up}assets/course.js"></script>
            <script src="{up}assets/search.js" data-up="{up}" defer></script>

            """);
        // The charts' own loader asks for plotly.js here, once, when the first chart is drawn.
        if (plotly)
            writer.WriteLine($"<script>window.coursePlotlyUrl = \"{up}assets/plotly.min.js\"</script>");
        writer.Write(
            $"""
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="bar">
            <a class="home" href="{up}index.html">JetStream course</a>
            <div class="search" role="search" hidden>
            <input type="search" placeholder="Search" aria-label="Search the course" aria-keyshortcuts="/" title="Search all lessons; / leads here" autocomplete="off" spellcheck="false">
            <p class="unseen" role="status"></p>
            <div class="results" hidden><p aria-hidden="true"></p><ol></ol></div>
            </div>
            <button class="theme" type="button" hidden></button>
            </header>

            """);
        body(writer);
        writer.Write("</body>\n</html>\n");
    }

    /// <summary>Writes a page that needs no file beside it.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="title">For the window's title.</param>
    /// <param name="plotly">Full path of plotly.js; null for a page without charts.</param>
    /// <param name="body">Writes what stands between the bar and the end.</param>
    public static void WriteAlone(TextWriter writer, string title, string? plotly, Action<TextWriter> body)
    {
        PageHead.Begin(writer, title);
        writer.Write(
            $"""
            <style>
            {PageAssets.Read("course.css")}
            </style>
            <script>
            {Inline(PageAssets.Read("course.js"))}
            </script>

            """);
        if (plotly is not null)
            writer.WriteLine($"<script>{Inline(File.ReadAllText(plotly))}</script>");
        writer.Write(
            """
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="bar"><span class="home">JetStream course</span><button class="theme" type="button" hidden></button></header>

            """);
        body(writer);
        writer.Write("</body>\n</html>\n");
    }

    // Inside a script element nothing may look like the end of it, or like a comment of html.
    private static string Inline(string script) =>
        script.Replace("</script", @"<\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", @"<\!--", StringComparison.Ordinal);
}
