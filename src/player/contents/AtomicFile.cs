namespace Course.Player.Contents;

/// <summary>Writes a file whole: whoever reads it finds the old text or the new one, also after a crash.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the text; the folder is made if it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">All of it.</param>
    /// <param name="isForOwner">Whether nobody but its owner may read it.</param>
    public static void Write(string path, string text, bool isForOwner = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new";
        using (var file = new FileStream(draft, New(isForOwner)))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }

    private static FileStreamOptions New(bool isForOwner)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isForOwner && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
