namespace Course.Language;

/// <summary>The files that <c>#!import</c> takes, as they are written in its line: from the process's current directory, the engine's rule.</summary>
internal static class FilePaths
{
    private static readonly string[] _endings = [".csx", ".dib", ".cs", ".ipynb"];

    /// <summary>The part of a path whose folder is named already, an opening quote with it.</summary>
    public static string FolderOf(string word) => word[..Math.Max(word.LastIndexOf('/') + 1, word is ['"', ..] ? 1 : 0)];

    /// <summary>Files, then folders, then the folder above, that go on from what is written of a path; empty where it leads nowhere.</summary>
    public static IReadOnlyList<CompletionItem> Below(string word)
    {
        var (before, isQuoted) = (FolderOf(word), word is ['"', ..]);
        var (folder, begun) = (before.TrimStart('"'), word[before.Length..]);
        try
        {
            var items = new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos()
                .Where(i => i.Name[0] != '.' && (i is DirectoryInfo || _endings.Contains(i.Extension, StringComparer.OrdinalIgnoreCase)))
                .Where(i => isQuoted || !i.Name.Any(char.IsWhiteSpace)).OrderBy(i => i is DirectoryInfo).ThenBy(i => i.Name, StringComparer.OrdinalIgnoreCase)
                .Select(i => i is DirectoryInfo ? Folder(i.Name) : new CompletionItem(i.Name, "file", folder + i.Name, i.Name, null));
            return [.. items.Append(Folder("..")).Where(i => i.Label.StartsWith(begun, StringComparison.OrdinalIgnoreCase))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static CompletionItem Folder(string name) => new(name + "/", "folder", null, name + "/", null);
}
