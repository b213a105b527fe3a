using Markdig.Syntax.Inlines;

namespace Course.Checks;

/// <summary>A link or an image that leads to no file, or to a heading that its file has not.</summary>
internal static class LinkLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from prose in file.Prose
        from link in prose.All<LinkInline>()
        where link.Url is not null && !IsElsewhere(link.Url)
        let fault = Check(file, prose.LineOf(link), link.Url!)
        where fault is not null
        select fault;

    private static bool IsElsewhere(string url) => url.Contains(':', StringComparison.Ordinal)
        && Uri.TryCreate(url, UriKind.Absolute, out _);

    private static Fault? Check(CheckedFile file, int line, string url)
    {
        var at = url.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = at < 0 ? (url, "") : (url[..at], url[(at + 1)..]);
        if (path.StartsWith('/'))
            return file.Fault(line, $"the link {url} starts at the root of a disk", "write it relative to this file");
        var target = path.Length == 0 ? file.Path : Path.GetFullPath(Path.Combine(file.Folder, Uri.UnescapeDataString(path)));
        if (!Path.Exists(target))
            return file.Fault(line, $"the link {url} leads to no file", "correct the path, relative to this file");
        if (anchor.Length == 0 || file.Course.AnchorsOf(target) is not { } anchors || anchors.Contains(anchor))
            return null;
        return file.Fault(line, $"{file.Course.NameOf(target)} has no heading #{anchor}",
            $"link to one that it has{Nearest(anchors, anchor)}");
    }

    private static string Nearest(IEnumerable<string> anchors, string wanted)
    {
        var near = anchors.Where(a => a.Contains(wanted, StringComparison.OrdinalIgnoreCase)
            || wanted.Contains(a, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(3).ToList();
        return near.Count == 0 ? "" : $", such as {string.Join(", ", near.Select(a => "#" + a))}";
    }
}
