using Course.Reports.Pages;

namespace Course.Player.Pages;

/// <summary>What every page of the player has around its content.</summary>
internal static class PageShell
{
    /// <summary>Writes everything before <c>main</c>.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="title">The window's title.</param>
    /// <param name="page">Names the script that brings the page to life.</param>
    /// <param name="attributes">More attributes of the body, escaped, with a blank before each.</param>
    /// <param name="skip">The words of the link over the bar.</param>
    public static void Begin(TextWriter writer, string title, string page, string attributes, string skip)
    {
        PageHead.Begin(writer, title);
        writer.Write(
            $"""
            <script src="/assets/theme.js"></script>
            <link rel="stylesheet" href="/assets/player.css">
            <script type="module" src="/assets/{page}.js"></script>
            </head>
            <body data-page="{page}"{attributes}>
            <a class="skip" href="#main">{skip}</a>
            <header class="bar"><a class="home" href="/">JetStream course</a></header>

            """);
    }

    /// <summary>Writes everything after <c>main</c>.</summary>
    public static void End(TextWriter writer) => writer.Write("</body>\n</html>\n");

    /// <summary>The contents page, which its script fills.</summary>
    public static void WriteContents(TextWriter writer)
    {
        Begin(writer, "JetStream course", "contents", "", "Skip to the contents");
        writer.WriteLine("""<main id="main" tabindex="-1"><h1>NATS JetStream, live</h1></main>""");
        End(writer);
    }
}
