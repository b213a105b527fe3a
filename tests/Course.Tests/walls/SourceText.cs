using System.Text.RegularExpressions;
using Testing;

namespace Course.Tests.Walls;

/// <summary>The repository's own files as text, for walls that are held by what stands in them.</summary>
internal static class SourceText
{
    private static readonly string[] _made = ["bin", "obj", "node_modules"];

    /// <summary>A file's text; its path is from the repository's top folder, with <c>/</c>.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryPaths.Root, file));

    /// <summary>The files below a folder with one of these endings, as paths like those of <see cref="Read"/>; never none.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var found = Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/'))
            .Where(file => endings.Contains(Path.GetExtension(file)) && !file.Split('/').Any(_made.Contains))
            .Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>The lines that a pattern hits, each as <c>file:line: text</c>.</summary>
    public static IEnumerable<string> Hits(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in Read(file).Split('\n').Index()
        where pattern.IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

    /// <summary>What a pattern's first group holds, wherever it hits in a file; never nothing.</summary>
    public static IReadOnlyList<string> Found(string file, Regex pattern)
    {
        var found = pattern.Matches(Read(file)).Select(match => match.Groups[1].Value).ToList();
        Assert.True(found.Count > 0, $"{file} holds nothing like {pattern}.");
        return found;
    }
}
