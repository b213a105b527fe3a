namespace Course.Reports.Pages;

/// <summary>What every page begins with, the course's and the player's.</summary>
internal static class PageHead
{
    /// <summary>Writes it; style and scripts follow, and then the end of the head.</summary>
    /// <param name="writer">Gets the html.</param>
    /// <param name="title">For the window's title.</param>
    public static void Begin(TextWriter writer, string title) => writer.Write(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Escape(title)}</title>
        <link rel="icon" href="data:,">

        """);
}
