using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Language;

/// <summary>Makes plain text of a documentation comment's element.</summary>
internal static partial class DocumentationText
{
    /// <summary>Its words in one line; null where there are none.</summary>
    public static string? Of(XElement? element)
    {
        if (element is null)
            return null;
        var text = string.Concat(element.DescendantNodes().Select(n => n switch
        {
            XText words => words.Value,
            XElement { IsEmpty: true } reference => NameIn(reference),
            XElement { Name.LocalName: "para" or "br" or "item" or "description" } => " ",
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim() is { Length: > 0 } plain ? plain : null;
    }

    /// <summary>A reference as a reader would write it: <c>TimeSpan.MinValue</c> for <c>F:System.TimeSpan.MinValue</c>.</summary>
    public static string Shorten(string reference)
    {
        if (reference is not [var kind, ':', .. var signature])
            return reference;
        var names = signature.Split('(')[0].Split('.');
        var last = Plain(names[^1]);
        return kind is 'T' or 'N' or '!' || names.Length == 1 ? last
            : last == "#ctor" ? Plain(names[^2])
            : $"{Plain(names[^2])}.{last}";
    }

    private static string NameIn(XElement reference) =>
        (string?)reference.Attribute("cref") is { } cref ? Shorten(cref)
        : (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("href") ?? " ";

    // List`1 is List<T>, Dictionary`2 is Dictionary<T1, T2>; a method's type parameters are not worth their room.
    private static string Plain(string name) => name.Split('`') is [var simple, var count] && int.TryParse(count, out var arity)
        ? $"{simple}<{(arity == 1 ? "T" : string.Join(", ", Enumerable.Range(1, arity).Select(i => $"T{i}")))}>"
        : name.Split('`')[0];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
