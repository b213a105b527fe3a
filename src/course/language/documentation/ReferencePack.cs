using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Course.Kernels;
using Microsoft.CodeAnalysis;

namespace Course.Language;

/// <summary>
/// The SDK's reference pack: the framework's documentation, which does not stand beside the assemblies that run. It sorts types into other assemblies
/// than the framework that runs does, so its own assemblies say which file speaks of a type.
/// </summary>
/// <param name="folder">Where the pack's assemblies and XML files are; null for none.</param>
internal sealed class ReferencePack(string? folder)
{
    private readonly Lazy<FrozenDictionary<string, string>> _files = new(() => folder is null ? FrozenDictionary<string, string>.Empty : FilesByType(folder));

    /// <summary>The pack of the framework that runs here, of its own version or the nearest; without files where no SDK is.</summary>
    public static ReferencePack OfThisFramework { get; } = new(FolderBeside(ScriptSettings.FrameworkFolder));

    /// <summary>The XML file that documents a framework's type and its members; null where there is none.</summary>
    public string? FileOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FileOf(outer) : _files.Value.GetValueOrDefault($"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}");

    /// <summary>The pack's folder for a framework's: <c>shared/Microsoft.NETCore.App/10.0.1</c> and <c>packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0</c> stand under one root.</summary>
    public static string? FolderBeside(string framework)
    {
        var version = Version.TryParse(Path.GetFileName(framework), out var parsed) ? parsed : Environment.Version;
        var packs = Path.GetFullPath(Path.Combine(framework, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs))
            return null;
        return Directory.EnumerateDirectories(packs)
            .Where(d => Version.TryParse(Path.GetFileName(d), out var v) && v.Major == version.Major)
            .OrderBy(d => Math.Abs(Version.Parse(Path.GetFileName(d)).Build - version.Build))
            .Select(d => Path.Combine(d, "ref", $"net{version.Major}.{version.Minor}")).FirstOrDefault(Directory.Exists);
    }

    private static FrozenDictionary<string, string> FilesByType(string folder)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var xml in Directory.EnumerateFiles(folder, "*.xml").Where(x => File.Exists(Path.ChangeExtension(x, ".dll"))))
        {
            using var assembly = new PEReader(File.OpenRead(Path.ChangeExtension(xml, ".dll")));
            foreach (var name in PublicTypes(assembly.GetMetadataReader()))
                files.TryAdd(name, xml);
        }
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> PublicTypes(MetadataReader reader) =>
        reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(t => (t.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}");
}
