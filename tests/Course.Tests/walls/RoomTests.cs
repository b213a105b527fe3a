using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Tests.Walls;

/// <summary>Which room knows of which: docs/architecture.md, "Walls".</summary>
public sealed partial class RoomTests
{
    [Fact]
    public void Notebooks_and_helpers_know_nothing_of_the_programs() =>
        Assert.Empty(SourceText.Hits([.. SourceText.Files("notebooks", ".dib", ".toml"), .. SourceText.Files("helpers", ".cs", ".csx", ".csproj")], Programs()));

    [Fact]
    public void The_kernel_process_references_the_engine_and_nothing_of_ours()
    {
        var named = References("src/kernel/Course.Kernel.csproj").ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Matches(@"^(Microsoft\.DotNet\.Interactive(\.\w+)?|Microsoft\.CodeAnalysis\.VisualBasic(\.Workspaces)?|FSharp\.Core)$", name));
    }

    [Fact]
    public void The_library_knows_neither_command_nor_player() =>
        Assert.DoesNotContain(References("src/course/Course.Library.csproj"), name => name.Contains("cli", StringComparison.Ordinal) || name.Contains("player", StringComparison.Ordinal));

    [Fact]
    public void Command_and_player_do_not_know_each_other()
    {
        Assert.Empty(SourceText.Hits(SourceText.Files("src/player", ".cs", ".csproj"), new Regex(@"\bCourse\.Cli\b|/cli/")));
        Assert.Empty(SourceText.Hits(SourceText.Files("src/cli", ".cs", ".csproj"), new Regex(@"\bCourse\.Player\b|/player/Course")));
    }

    [Fact]
    public void No_type_of_ours_stands_in_a_namespace_of_a_package() =>
        Assert.Empty(SourceText.Hits(SourceText.Files("src", ".cs").Concat(SourceText.Files("helpers", ".cs")).ToList(), Imitations()));

    private static IEnumerable<string> References(string project) => XDocument.Parse(SourceText.Read(project)).Descendants()
        .Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "Compile" or "Reference").Select(e => (string?)e.Attribute("Include") ?? "");

    [GeneratedRegex(@"\bCourse\.(Cli|Player|Kernels|Servers|Documents)\b|\bsrc/")]
    private static partial Regex Programs();

    [GeneratedRegex(@"^namespace (Microsoft|NATS|Plotly|Tomlyn)\b", RegexOptions.Multiline)]
    private static partial Regex Imitations();
}
