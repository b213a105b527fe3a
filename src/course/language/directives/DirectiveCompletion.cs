using Course.Kernels;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Language;

/// <summary>Lists what may stand in a directive's line: names, parameters, files and packages.</summary>
internal static class DirectiveCompletion
{
    /// <summary>The list for a position in a directive's line; empty where nothing can be told.</summary>
    public static CompletionList Find(DirectiveBook book, DirectiveLine line, string source)
    {
        if (line.IsInName)
            return List(line.Start, Names(book, line.Name));
        if (line.Name == "#r")
            return Packages(book, line, source);
        if (book.Known().FirstOrDefault(d => d.Name == line.Name) is not { } directive)
            return List(line.WordStart, []);
        var parameter = line.ParameterIn(directive);
        var files = parameter is { TypeHint: "file" } ? FilePaths.Below(line.Word) : [];
        // A path is listed part by part.
        return files.Count > 0 ? List(line.WordStart + FilePaths.FolderOf(line.Word).Length, files)
            : List(line.WordStart, parameter is null or { AllowImplicitName: true } ? Parameters(directive, line) : []);
    }

    /// <summary>What a directive is, for the name at a position; null where none is there.</summary>
    public static HoverText? Hover(DirectiveBook book, string source, int position)
    {
        if (DirectiveLine.At(source, Math.Min(position + 1, source.Length)) is not { } line)
            return null;
        var end = source.IndexOfAny([' ', '\t', '"', '\n', '\r'], line.Start) is >= 0 and var found ? found : source.Length;
        return position <= end && book.Known().FirstOrDefault(d => d.Name == source[line.Start..end]) is { } directive
            ? new HoverText(line.Start, end, Usage(directive), directive.Description)
            : null;
    }

    private static IEnumerable<CompletionItem> Names(DirectiveBook book, string word) =>
        book.Known().Where(d => !d.Hidden && d.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).OrderBy(d => d.Name, StringComparer.Ordinal)
            .Select(d => new CompletionItem(d.Name, "directive", Usage(d), d.Name == "#r" ? "#r \"nuget: " : d.Parameters.Count > 0 ? d.Name + " " : d.Name, d.Description));

    private static IEnumerable<CompletionItem> Parameters(KernelActionDirective directive, DirectiveLine line) =>
        directive.Parameters.Where(p => line.Before.Count(b => b == p.Name) < p.MaxOccurrences && p.Name.StartsWith(line.Word, StringComparison.OrdinalIgnoreCase))
            .Select(p => new CompletionItem(p.Name, "parameter", Usage(p), p.Flag ? p.Name : p.Name + " ", p.Description is { Length: > 0 } text ? text : null));

    // Behind the mark a package's id, and behind a comma its version.
    private static CompletionList Packages(DirectiveBook book, DirectiveLine line, string source)
    {
        var (text, end) = (line.Rest, line.Start + line.Text.Length);
        var quote = end < source.Length && source[end] == '"' ? "" : "\"";
        if (text.TrimStart('"') is var inside && "nuget:".StartsWith(inside, StringComparison.Ordinal) && inside != "nuget:")
            return List(end - text.Length, [new CompletionItem("\"nuget:", "package", "#r \"nuget: Id, Version\"", "\"nuget: ", "A package from NuGet.")]);
        if (!PackageReferences.IsPackage(text))
            return List(end, []);
        var asked = inside["nuget:".Length..].TrimStart();
        if (asked.Split(',') is not [var id, var version])
            return List(end - asked.Length, book.Packages().Where(p => p.Id.StartsWith(asked, StringComparison.OrdinalIgnoreCase))
                .Select(p => new CompletionItem(p.Id, "package", $"{p.Id} {p.Version}", $"{p.Id}, {p.Version}{quote}", "The version that the course uses.")));
        var begun = version.TrimStart();
        return List(end - begun.Length, book.Packages().Where(p => p.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase) && p.Version!.StartsWith(begun, StringComparison.Ordinal))
            .Select(p => new CompletionItem(p.Version!, "package", $"{p.Id} {p.Version}", p.Version + quote, "The version that the course uses.")));
    }

    private static string Usage(KernelActionDirective directive) => string.Join(' ', directive.Parameters.Select(Usage).Prepend(directive.Name));

    // As a help text would show it: brackets around what may be left out.
    private static string Usage(KernelDirectiveParameter parameter)
    {
        var name = parameter.AllowImplicitName ? $"[{parameter.Name}]" : parameter.Name;
        var whole = parameter.Flag ? name : $"{name} <{(parameter.TypeHint == "text" ? "value" : parameter.TypeHint)}>";
        return parameter.Required || parameter.AllowImplicitName ? whole : $"[{whole}]";
    }

    private static CompletionList List(int from, IEnumerable<CompletionItem> items) => new(from, [.. items.Take(CompletionList.MostItems)], false);
}
