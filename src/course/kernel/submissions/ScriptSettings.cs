using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.Kernels;

/// <summary>What every submission starts with: the engine's default usings, C# 14, and the framework's assemblies.</summary>
internal static class ScriptSettings
{
    private static readonly Lazy<CSharpCompilation> _first = new(First);

    /// <summary>The namespaces and types imported everywhere.</summary>
    public static ImmutableArray<string> Imports { get; } =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    /// <summary>The shared framework's folder: that of System.Private.CoreLib.</summary>
    public static string FrameworkFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The assemblies that every submission sees, by path.</summary>
    public static ImmutableArray<string> FrameworkFiles { get; } =
    [
        .. Directory.EnumerateFiles(FrameworkFolder, "*.dll").Where(IsManaged),
        typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location, typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
    ];

    /// <summary>How every submission is parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>How every submission is compiled: as the compiler's scripting does it, but optimized, and the same bytes each time.</summary>
    public static CSharpCompilationOptions CompilationOptions => _first.Value.Options;

    /// <summary>The assemblies that the first submission sees; the runner's own stay out of sight.</summary>
    public static ImmutableArray<MetadataReference> References => [.. _first.Value.References];

    // Some of the scripting's options are not public; a script that is never run has them all.
    private static CSharpCompilation First()
    {
        var options = ScriptOptions.Default.WithOptimizationLevel(OptimizationLevel.Release).WithImports(Imports).WithReferences(Framework());
        var compilation = (CSharpCompilation)CSharpScript.Create("", options).GetCompilation();
        return compilation.WithOptions(compilation.Options.WithDeterministic(true).WithConcurrentBuild(true));
    }

    private static IEnumerable<MetadataReference> Framework() => FrameworkFiles.Select(path => MetadataReference.CreateFromFile(path));

    private static bool IsManaged(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "WindowsBase.dll")
        && !name.Contains(".Native", StringComparison.Ordinal) && !name.StartsWith("Microsoft.DiaSymReader", StringComparison.Ordinal);
}
