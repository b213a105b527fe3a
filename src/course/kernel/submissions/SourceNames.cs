using Microsoft.CodeAnalysis;

namespace Course.Kernels;

/// <summary>How compiled code names its source files: from the course's top folder, so that every copy of the course compiles to the same.</summary>
/// <param name="root">The top folder; null: by full paths.</param>
internal sealed class SourceNames(string? root)
{
    private readonly string? _root = root is null ? null : Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;

    /// <summary>Finds the files that code loads, and names those in debug information.</summary>
    public SourceReferenceResolver Resolver =>
        new SourceFileResolver([], Directory.GetCurrentDirectory(), _root is null ? [] : [new(_root, "")]);

    /// <summary>A full path as compiled code names it.</summary>
    public string NameOf(string path) => _root is not null && path.StartsWith(_root, StringComparison.Ordinal) ? path[_root.Length..] : path;

    /// <summary>The full path that compiled code means.</summary>
    public string PathOf(string name) => Path.Combine(_root ?? "", name);
}
