namespace Course.Player.Contents;

/// <summary>Writes a file whole: whoever reads it finds the old text or the new one, also after a crash.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the text; the folder is made if it is missing.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }
}
