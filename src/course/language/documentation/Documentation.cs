using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Course.Language;

/// <summary>
/// Reads the documentation of what stands in code: from the cells' own comments, from the XML file beside an assembly, and for the framework's from the SDK's pack.
/// </summary>
internal sealed class Documentation
{
    // What is said twice, for a key after a key, is kept; not more than a few lists hold.
    private const int MostKept = 2000;

    private readonly ConcurrentDictionary<string, Lazy<XmlFile>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string File, string Id), XElement?> _kept = new();

    /// <summary>The summary as plain text, for a parameter its description; null where nobody wrote one.</summary>
    public string? SummaryOf(ISymbol symbol, Compilation compilation) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: { } called } => ParameterOf(called, symbol.Name, compilation),
        ITypeParameterSymbol { ContainingSymbol: { } owner } => TypeParameterOf(owner, symbol.Name, compilation),
        _ => DocumentationText.Of(ElementOf(symbol, compilation)?.Element("summary")),
    };

    /// <summary>A parameter's description as plain text; null where nobody wrote one.</summary>
    public string? ParameterOf(ISymbol symbol, string parameter, Compilation compilation) => Named("param", parameter, ElementOf(symbol, compilation));

    /// <summary>A type parameter's description as plain text; null where nobody wrote one.</summary>
    public string? TypeParameterOf(ISymbol symbol, string parameter, Compilation compilation) => Named("typeparam", parameter, ElementOf(symbol, compilation));

    private static string? Named(string kind, string name, XElement? element) =>
        DocumentationText.Of(element?.Elements(kind).FirstOrDefault(p => (string?)p.Attribute("name") == name));

    private XElement? ElementOf(ISymbol symbol, Compilation compilation)
    {
        var documented = Documented(symbol);
        for (var depth = 0; documented is not null && depth < 8; depth++)
        {
            var element = Own(documented, compilation);
            var reference = element?.Descendants("inheritdoc").FirstOrDefault();
            if (element is not null && (reference is null || element.Element("summary") is { IsEmpty: false }))
                return element;
            documented = (string?)reference?.Attribute("cref") is { } cref ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation)
                : element is null && documented is ITypeSymbol ? null
                : Inherited(documented);
        }
        return null;
    }

    private XElement? Own(ISymbol symbol, Compilation compilation)
    {
        if (symbol.DeclaringSyntaxReferences.Length > 0)
            return symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? Parse(xml) : null;
        if (FileFor(symbol, compilation) is not { } file || symbol.GetDocumentationCommentId() is not { } id)
            return null;
        if (_kept.Count > MostKept)
            _kept.Clear();
        return _kept.GetOrAdd((file, id), key => _files.GetOrAdd(key.File, path => new(() => new XmlFile(path))).Value.Find(key.Id));
    }

    private static string? FileFor(ISymbol symbol, Compilation compilation)
    {
        if (symbol.ContainingAssembly is not { } assembly || compilation.GetMetadataReference(assembly) is not PortableExecutableReference { FilePath: { } path })
            return null;
        return Path.GetDirectoryName(path) != Kernels.ScriptSettings.FrameworkFolder ? Path.ChangeExtension(path, ".xml")
            : (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type ? ReferencePack.OfThisFramework.FileOf(type)
            : null;
    }

    private static ISymbol? Documented(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true, DeclaringSyntaxReferences.IsEmpty: false } constructor => constructor.ContainingType.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } invoke => invoke.ContainingType.OriginalDefinition,
        ILocalSymbol or IRangeVariableSymbol or INamespaceSymbol => null,
        _ => symbol.OriginalDefinition,
    };

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method.OriginalDefinition,
        IPropertySymbol { OverriddenProperty: { } property } => property.OriginalDefinition,
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent.OriginalDefinition : type.Interfaces.FirstOrDefault()?.OriginalDefinition,
        { ContainingType: { } type } => type.AllInterfaces.SelectMany(i => i.GetMembers(symbol.Name))
            .FirstOrDefault(m => symbol.Equals(type.FindImplementationForInterfaceMember(m), SymbolEqualityComparer.Default))?.OriginalDefinition,
        _ => null,
    };

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // A comment that is being written need not be well formed.
            return null;
        }
    }
}
