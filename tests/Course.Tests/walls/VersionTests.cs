using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Tests.Walls;

/// <summary>A version stands in one place; where a second must repeat it, both say the same.</summary>
public sealed partial class VersionTests
{
    [Fact]
    public void The_door_of_the_helpers_asks_for_the_packages_that_the_build_takes()
    {
        var central = XDocument.Parse(SourceText.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(e => (string)e.Attribute("Include")!, e => (string)e.Attribute("Version")!);
        var asked = Package().Matches(SourceText.Read("helpers/jetstream.csx")).Select(m => (Id: m.Groups["id"].Value, Version: m.Groups["version"].Value)).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, package => Assert.Equal(central[package.Id], package.Version));
    }

    [Fact]
    public void No_other_helper_or_notebook_asks_for_a_package() =>
        Assert.Empty(SourceText.Hits(
            [.. SourceText.Files("helpers", ".csx").Where(file => file != "helpers/jetstream.csx"), .. SourceText.Files("notebooks", ".dib")], Package()));

    [Fact]
    public void Compose_and_the_dev_container_take_the_same_server_and_command()
    {
        var compose = SourceText.Found("docker-compose.yml", Image()).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(2, compose.Count);
        Assert.Equal(compose, SourceText.Found(".devcontainer/Dockerfile", Image()).Where(image => image.StartsWith("nats", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Npm_packages_are_asked_for_in_one_version_each()
    {
        using var json = JsonDocument.Parse(SourceText.Read("src/player/web/package.json"));
        Assert.All(
            json.RootElement.EnumerateObject().Where(p => p.Name.EndsWith("ependencies", StringComparison.Ordinal)).SelectMany(p => p.Value.EnumerateObject()),
            package => Assert.Matches(@"^\d[\w.+-]*$", package.Value.GetString()));
    }

    [Fact]
    public void Charts_load_the_plotly_js_that_the_set_up_fetches() =>
        Assert.Equal(
            SourceText.Found("src/player/web/package.json", PlotlyFromNpm()),
            SourceText.Files("helpers", ".csx", ".js", ".cs").SelectMany(file => PlotlyFromNetwork().Matches(SourceText.Read(file))).Select(m => m.Groups[1].Value).Distinct());

    [Fact]
    public void An_action_has_one_version_in_all_workflows() =>
        Assert.All(
            SourceText.Files(".github/workflows", ".yml").SelectMany(file => SourceText.Found(file, Action())).Distinct().GroupBy(action => action.Split('@')[0]),
            versions => Assert.Single(versions));

    [GeneratedRegex("""^#r "nuget: (?<id>[^,"]+), (?<version>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex Package();

    // A stage of the same file has no colon.
    [GeneratedRegex(@"(?:image:|FROM)\s+(\S+:\S+)")]
    private static partial Regex Image();

    [GeneratedRegex("""
        "plotly\.js-dist-min": "([^"]+)"
        """)]
    private static partial Regex PlotlyFromNpm();

    [GeneratedRegex(@"/plotly-([\d.]+)\.min\.js")]
    private static partial Regex PlotlyFromNetwork();

    [GeneratedRegex(@"uses: (\S+@.+)")]
    private static partial Regex Action();
}
