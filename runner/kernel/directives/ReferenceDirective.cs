using System.Reflection;
using Microsoft.AspNetCore.Html;

namespace Course.Kernels;

/// <summary><c>#r</c> with an assembly's path or simple name; packages are <see cref="PackageReferences"/>.</summary>
internal sealed class ReferenceDirective(ScriptChain chain) : Directive(new("#r", "Adds a reference to a NuGet package or assembly."))
{
    // The shared frameworks' folders, where the engine's host finds an assembly by its simple name.
    private static readonly Type[] _frameworks = [typeof(object), typeof(IHtmlContent)];

    /// <inheritdoc/>
    public override DirectiveArguments Read(string text) => DirectiveArguments.Parse("", Definition);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var path = call.Text.Trim('"');
        var full = Path.GetFullPath(path);
        var found = File.Exists(full) ? full : InFrameworks(path);
        chain.AddReferences([found ?? throw new DirectiveException("CS0006", $"Metadata file '{path}' could not be found (looked for {full}).")]);
        return Task.FromResult(None);
    }

    private static string? InFrameworks(string name)
    {
        if (name.IndexOfAny(['/', '\\']) >= 0 || name.Length == 0)
            return null;
        var simple = name.Contains(',') ? new AssemblyName(name).Name : name;
        return _frameworks.Select(t => Path.Combine(Path.GetDirectoryName(t.Assembly.Location)!, simple + ".dll")).FirstOrDefault(File.Exists);
    }
}
