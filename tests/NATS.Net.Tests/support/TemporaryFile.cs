namespace NATS.Net.Tests;

/// <summary>A file with a text, as long as a test needs it.</summary>
public sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
