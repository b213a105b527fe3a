using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Course.Language;

/// <summary>Reads the documentation of what stands in code: from the cells' own comments, and from the XML file beside an assembly.</summary>
internal sealed partial class Documentation
{
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, string>>> _files = new(StringComparer.Ordinal);

    /// <summary>The summary as plain text; null where nobody wrote one.</summary>
    public string? SummaryOf(ISymbol symbol, Compilation compilation) => ElementOf(symbol, compilation) is { } element ? Plain(element.Element("summary")) : null;

    /// <summary>A parameter's description as plain text; null where nobody wrote one.</summary>
    public string? ParameterOf(ISymbol symbol, string parameter, Compilation compilation) =>
        ElementOf(symbol, compilation)?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == parameter) is { } element ? Plain(element) : null;

    private XElement? ElementOf(ISymbol symbol, Compilation compilation)
    {
        var documented = Documented(symbol);
        for (var depth = 0; documented is not null && depth < 8; depth++)
        {
            if (XmlOf(documented, compilation) is not { } xml)
                return null;
            if (!xml.Contains("<inheritdoc", StringComparison.Ordinal))
                return Parse(xml);
            documented = Inherited(documented);
        }
        return null;
    }

    private string? XmlOf(ISymbol symbol, Compilation compilation)
    {
        if (symbol.DeclaringSyntaxReferences.Length > 0)
            return symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? xml : null;
        if (symbol.ContainingAssembly is not { } assembly || compilation.GetMetadataReference(assembly) is not PortableExecutableReference { FilePath: { } path })
            return null;
        var members = _files.GetOrAdd(path, p => new(() => Read(Path.ChangeExtension(p, ".xml")))).Value;
        return members.Count > 0 && symbol.GetDocumentationCommentId() is { } id ? members.GetValueOrDefault(id) : null;
    }

    private static ISymbol? Documented(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true, DeclaringSyntaxReferences.IsEmpty: false } constructor => constructor.ContainingType.OriginalDefinition,
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or INamespaceSymbol => null,
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

    private static Dictionary<string, string> Read(string path)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return members;
        using var reader = XmlReader.Create(path, new XmlReaderSettings { IgnoreWhitespace = false, DtdProcessing = DtdProcessing.Ignore });
        try
        {
            while (!reader.EOF)
            {
                // Reading a member leaves the reader behind it, perhaps on the next.
                if (reader is { NodeType: XmlNodeType.Element, Name: "member" } && reader.GetAttribute("name") is { } name)
                    members[name] = reader.ReadOuterXml();
                else
                    reader.Read();
            }
        }
        catch (XmlException)
        {
            // A package's broken documentation is as good as what could be read of it.
        }
        return members;
    }

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

    private static string? Plain(XElement? element)
    {
        if (element is null)
            return null;
        var text = string.Concat(element.DescendantNodes().Select(n => n switch
        {
            XText words => words.Value,
            XElement { IsEmpty: true } reference => NameIn(reference),
            XElement { Name.LocalName: "para" or "br" or "item" } => "\n",
            _ => "",
        }));
        var lines = text.Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0);
        return string.Join(' ', lines) is { Length: > 0 } plain ? plain : null;
    }

    private static string NameIn(XElement reference)
    {
        var name = ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("href") ?? "");
        var signature = name.Length > 2 && name[1] == ':' ? name[2..] : name;
        var simple = signature.Split('(')[0];
        return name == simple ? name : simple[(simple.LastIndexOf('.') + 1)..].Split('`')[0];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
