using Microsoft.CodeAnalysis;

namespace Course.Kernels;

/// <summary>An assembly that a cell asked for; read when something is compiled.</summary>
internal sealed class AddedAssembly(string path)
{
    private readonly Lazy<MetadataReference> _reference = new(() => MetadataReference.CreateFromFile(path));

    /// <summary>Its full path.</summary>
    public string Path { get; } = path;

    /// <summary>What the compiler sees of it.</summary>
    public MetadataReference Reference => _reference.Value;

    /// <summary>Tells this content from another under the same path.</summary>
    public string Stamp => new FileInfo(Path) is { Exists: true } file ? $"{Path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}" : Path;
}
