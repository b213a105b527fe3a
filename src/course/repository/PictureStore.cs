namespace Course;

/// <summary>The drawings beside the notebooks, which their Markdown shows: pages and player show them too.</summary>
internal static class PictureStore
{
    /// <summary>What the folder is called, under <c>notebooks/</c> and wherever its files are copied.</summary>
    public const string Folder = "pictures";

    /// <summary>The drawings' full paths. Links are left out, so that nothing outside the folder is shown.</summary>
    public static IEnumerable<string> Files(string root) => new DirectoryInfo(FolderOf(root)) is { Exists: true } folder
        ? folder.EnumerateFiles("*.svg", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }).Select(f => f.FullName)
        : [];

    /// <summary>The name of a drawing that stands in the folder; null for any other path.</summary>
    public static string? NameOf(string path, string root) => Files(root).Contains(path) ? Path.GetFileName(path) : null;

    private static string FolderOf(string root) => Path.Combine(root, "notebooks", Folder);
}
