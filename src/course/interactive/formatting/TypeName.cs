using System.Net;
using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Types by name.</summary>
internal static class TypeName
{
    /// <summary>A type as C# writes it, with its namespace or without.</summary>
    public static string InCSharp(Type type, bool hasNamespace)
    {
        var name = (hasNamespace ? type.FullName : null) ?? type.Name;
        var mark = name.IndexOf('`', StringComparison.Ordinal);
        if (mark < 0)
            return name;
        var arguments = type.GetGenericArguments().Select(a => InCSharp(a, hasNamespace));
        return $"{name[..mark]}<{string.Join(',', arguments)}>{(type.IsArray ? "[]" : "")}";
    }

    /// <summary>A type's name in html; that of a type of .NET leads to its documentation.</summary>
    public static string InHtml(Type type)
    {
        var text = WebUtility.HtmlEncode(IsAnonymous(type) ? "(anonymous)" : InCSharp(type, hasNamespace: true));
        return IsDocumented(type)
            ? $"<span><a href=\"https://docs.microsoft.com/dotnet/api/{PageOf(type)}?view=net-7.0\">{text}</a></span>"
            : text;
    }

    private static bool IsAnonymous(Type type) =>
        type.IsGenericType && type.Name.StartsWith("<>", StringComparison.Ordinal) && type.Name.Contains("AnonymousType", StringComparison.Ordinal)
        && Attribute.IsDefined(type, typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsDocumented(Type type) =>
        type is { Namespace: { } space, FullName: not null } && !IsAnonymous(type)
        && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal));

    private static string PageOf(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.ToLowerInvariant().Replace('+', '.').Replace('`', '-');
}
