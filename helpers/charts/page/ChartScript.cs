namespace Course.Helpers;

/// <summary>The script that draws a chart in the reader's browser, from chart.js beside this file.</summary>
internal static class ChartScript
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var file = typeof(ChartScript).Assembly.GetManifestResourceStream("chart.js")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
