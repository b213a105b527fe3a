namespace Course.Reports.Pages;

/// <summary>Turns a notebook's links into the page's.</summary>
internal static class Links
{
    /// <summary>
    /// A link to a lesson becomes one to its page, one to a picture leads to the pages' copy, a link to another file is counted from the page;
    /// all others stay.
    /// Null for a lesson that is not written yet: its name is then no link. A page that stands alone has its drawings in it, and no link to another file.
    /// </summary>
    public static string? FromPage(string url, PageContext context)
    {
        var (path, fragment) = Split(url);
        if (path.Length == 0 || path.StartsWith('/') || Uri.TryCreate(path, UriKind.Absolute, out _))
            return url;
        var file = Path.GetFullPath(Path.Combine(context.NotebookFolder, Uri.UnescapeDataString(path)));
        if (LessonPage(file, context) is { } page)
            return page + fragment;
        if (context.IsAlone)
            return PictureStore.NameOf(file, context.Root) is null ? null : $"data:image/svg+xml;base64,{Convert.ToBase64String(File.ReadAllBytes(file))}";
        if (PictureStore.NameOf(file, context.Root) is { } picture)
            return $"{context.Up}assets/{PictureStore.Folder}/{Uri.EscapeDataString(picture)}";
        return path.EndsWith(".dib", StringComparison.Ordinal) && !File.Exists(file) ? null : Relative(context.PageFolder, file) + fragment;
    }

    private static (string Path, string Fragment) Split(string url)
    {
        var at = url.IndexOfAny(['#', '?']);
        return at < 0 ? (url, "") : (url[..at], url[at..]);
    }

    private static string? LessonPage(string file, PageContext context)
    {
        var course = Path.GetFileName(Path.GetDirectoryName(file));
        var name = Path.GetFileName(file);
        var lesson = context.Lessons.FirstOrDefault(l => l.Course == course && l.Name + ".dib" == name);
        return lesson is null ? null : context.Up + lesson.PagePath;
    }

    private static string Relative(string folder, string file) =>
        string.Join('/', Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
