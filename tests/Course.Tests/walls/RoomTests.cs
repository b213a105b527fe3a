using System.Text.RegularExpressions;
using System.Xml.Linq;
using Course.Documents;
using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Walls;

/// <summary>Which room knows of which: docs/architecture.md, "Walls".</summary>
public sealed partial class RoomTests
{
    public static TheoryData<string> OfflineProjects => [.. SourceText.Files("offline", ".csproj")];

    [Theory]
    [MemberData(nameof(OfflineProjects))]
    public void An_offline_project_takes_in_nothing_from_outside_offline(string project)
    {
        var offline = Path.Combine(RepositoryPaths.Root, "offline") + Path.DirectorySeparatorChar;
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryPaths.Root, project))!;
        var taken = XDocument.Parse(SourceText.Read(project)).Descendants()
            .Where(e => e.Name.LocalName is "ProjectReference" or "Compile" or "Reference" or "Import")
            .Select(e => (string?)e.Attribute("Include") ?? (string?)e.Attribute("Project") ?? "");
        Assert.DoesNotContain(taken, path => !Path.GetFullPath(path, folder).StartsWith(offline, StringComparison.Ordinal));
    }

    [Fact]
    public void Offline_sources_name_no_other_room() =>
        Assert.Empty(SourceText.Hits(SourceText.Files("offline", ".cs", ".csproj", ".targets"), OtherRoomsThanOffline()));

    [Fact]
    public void Notebooks_and_helpers_name_neither_the_runner_nor_offline() =>
        Assert.Empty(SourceText.Hits([.. SourceText.Files("notebooks", ".dib", ".toml"), .. SourceText.Files("helpers", ".csx")], RunnerOrOffline()));

    [Fact]
    public void No_code_of_a_lesson_asks_whether_a_package_is_the_offline_one()
    {
        Assert.Empty(SourceText.Hits(SourceText.Files("helpers", ".csx"), OfflineAsAWord()));
        Assert.DoesNotContain(
            CourseCopy.Notebooks.SelectMany(n => NotebookFile.Read(Path.Combine(RepositoryPaths.Root, "notebooks", n)).Cells.Select(cell => (Notebook: n, Cell: cell))),
            at => at.Cell.Language == "csharp" && OfflineAsAWord().IsMatch(at.Cell.Source));
    }

    [Theory]
    [InlineData("src/course/document", "Documents")]
    [InlineData("src/course/interactive", "")]
    public void A_room_at_the_bottom_knows_no_other_room_of_the_runner(string folder, string own)
    {
        var others = SourceText.Files("src/course", ".cs").SelectMany(file => Namespace().Matches(SourceText.Read(file)))
            .Select(match => match.Groups["room"].Value).Distinct().Where(room => room != own).ToList();
        Assert.NotEmpty(others);
        Assert.Empty(SourceText.Hits(SourceText.Files(folder, ".cs"), new Regex($@"\bCourse\.({string.Join('|', others)})\b|(?<![.\w])({string.Join('|', others)})\.[A-Z]")));
    }

    [GeneratedRegex(@"\bCourse\.[A-Z]|\b(src|helpers|notebooks)/")]
    private static partial Regex OtherRoomsThanOffline();

    // An assembly by its path could only be one that this repository builds.
    [GeneratedRegex("""\bCourse\.[A-Z]|\b(src|offline)/|artifacts/|^#r "(?!nuget:)""")]
    private static partial Regex RunnerOrOffline();

    [GeneratedRegex(@"\boffline\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfflineAsAWord();

    [GeneratedRegex(@"^namespace Course\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
