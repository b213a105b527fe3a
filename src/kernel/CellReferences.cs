using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.KernelProcess;

/// <summary>
/// Finds the assemblies that a cell's compilation needs. What only the engine itself is built on stays out: the engine's own resolver
/// lets each compilation read all that, and offers it to the reader.
/// </summary>
internal sealed class CellReferences(string directory) : MetadataReferenceResolver
{
    // Read once for all compilations.
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new();
    private static readonly ConcurrentDictionary<AssemblyIdentity, PortableExecutableReference> _missing = new();

    private readonly ScriptMetadataResolver _resolver = ScriptMetadataResolver.Default.WithBaseDirectory(directory);

    /// <summary>Where relative paths begin.</summary>
    public string Directory => directory;

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        // Paths begin at the notebook's folder, as the engine has it; the name of the code is for errors only.
        [.. _resolver.ResolveReference(reference, null, properties).Select(r => r.FilePath is { } path ? Documented(path) : r)];

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        IsOfEngine(definition) && !IsOfCells(referenceIdentity.Name) ? null
        : _missing.TryGetValue(referenceIdentity, out var known) ? known
        : _resolver.ResolveMissingAssembly(definition, referenceIdentity) is { } found ? _missing.GetOrAdd(referenceIdentity, found)
        : null;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => directory.GetHashCode(StringComparison.Ordinal);

    private static PortableExecutableReference Documented(string path) =>
        _references.GetOrAdd(path, p => MetadataReference.CreateFromFile(p, documentation: DocumentationOf(p)));

    private static XmlDocumentationProvider DocumentationOf(string path) =>
        XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml"));

    private static bool IsOfEngine(MetadataReference definition) =>
        Path.GetDirectoryName(definition.Display) is { } folder && folder == AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    private static bool IsOfCells(string name) =>
        name.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore.Html", StringComparison.Ordinal)
        || !File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
