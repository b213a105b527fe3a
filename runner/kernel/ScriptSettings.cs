using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.Kernels;

/// <summary>What every cell starts with: the engine's default usings, C# 14, and the framework's assemblies.</summary>
internal static class ScriptSettings
{
    private static readonly string[] _usings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    /// <summary>How every submission is parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The options of the first submission.</summary>
    public static ScriptOptions Default { get; } = ScriptOptions.Default
        .WithLanguageVersion(ParseOptions.LanguageVersion)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(System.Text.Encoding.UTF8)
        .WithImports(_usings)
        .WithReferences(Framework());

    // The folder of System.Private.CoreLib is the shared framework; the runner's own assemblies stay out of sight.
    private static IEnumerable<MetadataReference> Framework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var names = Directory.EnumerateFiles(folder, "*.dll").Where(IsManaged);
        return [.. names.Append(typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location).Append(typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsManaged(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "WindowsBase.dll")
        && !name.Contains(".Native", StringComparison.Ordinal) && !name.StartsWith("Microsoft.DiaSymReader", StringComparison.Ordinal);
}
