namespace Course.Player.Contents;

/// <summary>Where a folder's player keeps what it needs again: the learner's work, their place, and its own port.</summary>
internal static class KeptPaths
{
    /// <summary>The path of a file, or of the folder itself.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="names">Folders below it and the file's name; none for the folder.</param>
    public static string In(string root, params string[] names) => Path.Combine([root, ".course", "player", .. names]);
}
