using Microsoft.CodeAnalysis;

namespace Course.KernelProcess;

/// <summary>Finds what <c>#load</c> names, from the notebook's folder on, whatever file names it.</summary>
internal sealed class CellSources(string directory) : SourceFileResolver([], directory)
{
    /// <inheritdoc/>
    public override string? ResolveReference(string path, string? baseFilePath) => base.ResolveReference(path, null);
}
