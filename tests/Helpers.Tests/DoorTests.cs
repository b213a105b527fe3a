using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Helpers.Tests;

/// <summary>helpers/jetstream.csx: packages, the assembly, usings.</summary>
public partial class DoorTests
{
    private static readonly string Door = Path.Combine(RepositoryPaths.Root, "helpers", "jetstream.csx");

    [Fact]
    public void Its_packages_have_the_versions_that_the_helpers_are_compiled_against()
    {
        var central = XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")).Descendants("ItemGroup")
            .Single(group => (string?)group.Attribute("Label") == "notebooks").Elements()
            .Select(package => $"{(string?)package.Attribute("Include")}, {(string?)package.Attribute("Version")}");
        Assert.Equal(central, Package().Matches(File.ReadAllText(Door)).Select(package => package.Groups[1].Value));
    }

    [Fact]
    public void Beside_the_assembly_lies_nothing_that_a_notebook_has_from_its_packages() => Assert.Equal(
        ["Course.Helpers.dll", "Course.Helpers.xml"],
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "artifacts", "helpers")).Select(Path.GetFileName).Order());

    [Fact]
    public async Task Where_the_assembly_is_missing_it_says_which_command_makes_it()
    {
        // In the folder of the tests ../../artifacts is not the course's.
        using var kernel = new CSharpKernel();
        var code = Package().Replace(await File.ReadAllTextAsync(Door), "");
        var failed = (await kernel.SendAsync(new SubmitCode(code[..code.IndexOf("#!csharp", StringComparison.Ordinal)])))
            .Events.OfType<CommandFailed>().Single();
        Assert.Contains("The course's helpers are not built yet. In a terminal, in the course's folder, run: make build", failed.Message);
    }

    [GeneratedRegex("^#r \"nuget: (.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Package();
}
