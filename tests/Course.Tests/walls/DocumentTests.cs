using System.Text.RegularExpressions;
using Testing;

namespace Course.Tests.Walls;

/// <summary>What the documents say about files and code is so: guides go stale in silence otherwise.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. SourceText.Files("docs", ".md"), "README.md", "CONTRIBUTING.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_is_there(string document) =>
        Assert.DoesNotContain(Paths().Matches(SourceText.Read(document)).Select(m => m.Groups[1].Value), path => !IsThere(path));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_of_a_document_to_a_file_leads_somewhere(string document) =>
        Assert.DoesNotContain(
            Links().Matches(SourceText.Read(document)).Select(m => m.Groups[1].Value),
            link => !link.Contains("://", StringComparison.Ordinal) && !IsThere(Path.Combine(Path.GetDirectoryName(document)!, link)));

    [Fact]
    public void Code_in_the_guides_stands_line_by_line_in_the_file_that_is_named_above_it()
    {
        var excerpts = SourceText.Files("docs", ".md").SelectMany(document => Excerpts().Matches(SourceText.Read(document))).ToList();
        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, excerpt =>
        {
            var lines = SourceText.Read(excerpt.Groups["file"].Value).Split('\n').Select(l => l.Trim()).ToHashSet();
            Assert.DoesNotContain(excerpt.Groups["code"].Value.Split('\n').Select(l => l.Trim()), line => line is not ("" or "…") && !lines.Contains(line));
        });
    }

    [Fact]
    public void Every_block_of_CSharp_in_the_guides_says_where_it_is_from() =>
        Assert.All(SourceText.Files("docs", ".md"), document => Assert.Equal(
            Regex.Count(SourceText.Read(document), "^```csharp$", RegexOptions.Multiline), Excerpts().Count(SourceText.Read(document))));

    private static bool IsThere(string path) => Path.Exists(Path.Combine(RepositoryPaths.Root, path));

    [GeneratedRegex(@"`((?:src|helpers|notebooks|tests|scripts|server|docs|\.devcontainer|\.ci)/[\w./-]*)`")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Links();

    [GeneratedRegex("""From `(?<file>[^`]+)`:\n\n```csharp\n(?<code>.*?)\n```""", RegexOptions.Singleline)]
    private static partial Regex Excerpts();
}
