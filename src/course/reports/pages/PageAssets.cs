namespace Course.Reports.Pages;

/// <summary>The files that all pages share.</summary>
internal static class PageAssets
{
    private const string Prefix = "Course.Reports.Assets.";

    /// <summary>Writes the assets into the folder.</summary>
    /// <returns>Whether plotly.js is among them: set-up fetches it where npm is at hand.</returns>
    public static bool Install(string folder, string root)
    {
        Directory.CreateDirectory(folder);
        var assembly = typeof(PageAssets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var from = assembly.GetManifestResourceStream(name)!;
            using var to = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            from.CopyTo(to);
        }
        InstallPictures(Path.Combine(folder, PictureStore.Folder), root);
        return InstallPlotly(Path.Combine(folder, "plotly.min.js"), new Repository(root).Plotly);
    }

    /// <summary>An asset's text, for a page that holds it.</summary>
    public static string Read(string name)
    {
        using var file = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + name)!);
        return file.ReadToEnd();
    }

    private static void InstallPictures(string folder, string root)
    {
        foreach (var file in PictureStore.Files(root))
        {
            Directory.CreateDirectory(folder);
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static bool InstallPlotly(string to, string from)
    {
        if (!File.Exists(from))
            return File.Exists(to);
        if (!File.Exists(to) || new FileInfo(to).Length != new FileInfo(from).Length)
            File.Copy(from, to, overwrite: true);
        return true;
    }
}
