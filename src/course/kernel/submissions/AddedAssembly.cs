using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Course.Kernels;

/// <summary>An assembly that a cell asked for; read when something is compiled.</summary>
/// <param name="path">Its full path.</param>
internal sealed class AddedAssembly(string path)
{
    private readonly Lazy<MetadataReference> _reference = new(() => MetadataReference.CreateFromFile(path));
    private readonly Lazy<string> _stamp = new(() => StampOf(path));

    /// <summary>Its full path.</summary>
    public string Path => path;

    /// <summary>What the compiler sees of it.</summary>
    public MetadataReference Reference => _reference.Value;

    /// <summary>Tells its content from any other's, wherever it lies: its name, and the id that its compiler gave it.</summary>
    public string Stamp => _stamp.Value;

    private static string StampOf(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var reader = file.GetMetadataReader();
            return $"{System.IO.Path.GetFileName(path)}|{reader.GetGuid(reader.GetModuleDefinition().Mvid)}";
        }
        catch (Exception unreadable) when (unreadable is BadImageFormatException or InvalidOperationException or IOException)
        {
            // No assembly: the compiler says so.
            return path;
        }
    }
}
