using Course.Manifests;

namespace Course.Player.Contents;

/// <summary>Turns a notebook's links into the player's.</summary>
internal static class LessonLinks
{
    /// <summary>
    /// A link to a lesson becomes one to its page, one to a picture the player's; one within the page or to another site stays. Null for all else: the player
    /// shows no other file.
    /// </summary>
    public static string? Redirect(string url, NotebookEntry from, CourseLibrary library)
    {
        if (url.StartsWith('#') || (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"))
            return url;
        var at = url.IndexOfAny(['#', '?']);
        var (path, rest) = at < 0 ? (url, "") : (url[..at], url[at..]);
        var file = Path.GetFullPath(Uri.UnescapeDataString(path), Path.GetDirectoryName(library.PathOf(from))!);
        if (PictureStore.NameOf(file, library.Root) is { } picture)
            return $"/{PictureStore.Folder}/{Uri.EscapeDataString(picture)}";
        return library.FindLinked(path, from) is { } entry ? CourseLibrary.AddressOf(entry) + rest : null;
    }
}
