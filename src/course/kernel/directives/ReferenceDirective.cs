using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels;

/// <summary><c>#r</c> with an assembly's path or simple name; packages are <see cref="PackageReferences"/>.</summary>
internal sealed class ReferenceDirective(ScriptChain chain) : Directive(new("#r", "Adds a reference to a NuGet package or assembly."))
{
    // The shared frameworks' folders, where the engine's host finds an assembly by its simple name.
    private static readonly Type[] _frameworks = [typeof(object), typeof(IHtmlContent)];

    /// <summary>References of assemblies that stand after code: the compiler takes them only before it, and the engine leaves them to the compiler.</summary>
    public static IEnumerable<CellPart> Misplaced(IEnumerable<CellPart> parts)
    {
        var isAfterCode = false;
        foreach (var part in parts)
        {
            var isReference = part is CellPart.Directive { Name: "#r" } && !PackageReferences.IsPackage(part);
            if (isReference && isAfterCode)
                yield return part;
            isAfterCode = part is CellPart.Code code ? isAfterCode || HasTokens(code) : isReference && isAfterCode;
        }
    }

    /// <inheritdoc/>
    public override DirectiveArguments Read(string text) =>
        PackageReferences.IsPackage(text) ? DirectiveArguments.OfText(text, PackageReferences.Parse(text) is null ? [("DNI210", $"Unable to parse package reference: {text}")] : [])
        : DirectiveArguments.OfText(text, text is ['"', .., '"'] ? [] : [("CS7010", "Quoted file name expected")]);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var path = call.Arguments.Text.Trim('"');
        var full = Path.GetFullPath(path, Directory.GetCurrentDirectory());
        var found = File.Exists(full) ? full : InFrameworks(path);
        chain.AddReferences([found ?? throw new DirectiveException("CS0006", $"Metadata file '{path}' could not be found (looked for {full}).")]);
        return Task.FromResult(None);
    }

    private static bool HasTokens(CellPart.Code code) => SyntaxFactory.ParseTokens(code.Source).Any(t => !t.IsKind(SyntaxKind.EndOfFileToken));

    private static string? InFrameworks(string name)
    {
        if (name.IndexOfAny(['/', '\\']) >= 0 || name.Length == 0)
            return null;
        var simple = name.Contains(',') ? new AssemblyName(name).Name : name;
        return _frameworks.Select(t => Path.Combine(Path.GetDirectoryName(t.Assembly.Location)!, simple + ".dll")).FirstOrDefault(File.Exists);
    }
}
