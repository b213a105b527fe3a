namespace Course.Authoring;

/// <summary>Changes <c>course.toml</c> as text, so that its comments and layout stay.</summary>
internal static class ManifestText
{
    private const string Header = "[[notebook]]";

    /// <summary>Puts an entry behind the last one of its course, or at the end for a new course.</summary>
    /// <param name="text">The manifest.</param>
    /// <param name="course">The course's folder.</param>
    /// <param name="entry">The entry, beginning with its header.</param>
    public static string Insert(string text, string course, string entry)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var last = lines.FindLastIndex(l => l.StartsWith($"file = \"{course}/", StringComparison.Ordinal));
        var next = last < 0 ? -1 : lines.FindIndex(last, l => l.Trim() == Header);
        var at = next < 0 ? lines.Count : next;
        // A comment above the next entry belongs to that.
        while (at > 0 && at < lines.Count && lines[at - 1].StartsWith('#'))
            at--;
        string[] added = at < lines.Count ? [.. entry.TrimEnd('\n').Split('\n'), ""] : ["", .. entry.TrimEnd('\n').Split('\n')];
        lines.InsertRange(at, added);
        return string.Join('\n', lines) + "\n";
    }
}
