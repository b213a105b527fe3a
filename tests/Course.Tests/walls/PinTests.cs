using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Course.Pins;
using Testing;

namespace Course.Tests.Walls;

/// <summary>A version that has to stand in two files is the same in both, and pins.toml names it.</summary>
public sealed partial class PinTests
{
    [Fact]
    public void All_versions_stand_where_pins_toml_says() => Assert.Empty(PinCheck.Run(RepositoryPaths.Root));

    [Fact]
    public void Pins_toml_knows_each_image_each_package_of_the_door_and_plotly_js()
    {
        var pinned = PinFile.Read(RepositoryPaths.Root).Pins.SelectMany(pin => pin.Places).SelectMany(place => place.In(SourceText.Read(place.File)))
            .Select(hit => hit.Where).ToHashSet();

        Assert.Superset(Lines("docker-compose.yml", Image()).Concat(Lines(".devcontainer/Dockerfile", Image())).Concat(Lines("helpers/jetstream.csx", Package()))
            .Concat(Lines("helpers/charts-page.csx", PlotlyFromNetwork())).ToHashSet(), pinned);
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
    public void Each_package_that_the_door_asks_for_has_an_offline_subset_of_that_version()
    {
        var asked = Package().Matches(SourceText.Read("helpers/jetstream.csx")).Select(m => (Id: m.Groups["id"].Value, Version: m.Groups["version"].Value)).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, package => Assert.Equal(
            package.Version, XDocument.Parse(SourceText.Read($"offline/{package.Id}/{package.Id}.csproj")).Descendants("Version").Single().Value));
    }

    [Fact]
    public void No_other_helper_or_notebook_asks_for_a_package() =>
        Assert.Empty(SourceText.Hits(
            [.. SourceText.Files("helpers", ".csx").Where(file => file != "helpers/jetstream.csx"), .. SourceText.Files("notebooks", ".dib")], Package()));

    [Fact]
    public void Charts_load_the_plotly_js_that_the_set_up_fetches() =>
        Assert.Equal(
            SourceText.Found("src/player/web/package.json", PlotlyFromNpm()).Distinct(),
            SourceText.Found("helpers/charts-page.csx", PlotlyFromNetwork()).Distinct());

    private static IEnumerable<string> Lines(string file, Regex pattern)
    {
        var hits = SourceText.Hits([file], pattern).ToList();
        Assert.NotEmpty(hits);
        return hits.Select(hit => hit[..hit.IndexOf(": ", StringComparison.Ordinal)]);
    }

    [GeneratedRegex("""^#r "nuget: (?<id>[^,"]+), (?<version>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex Package();

    // A stage of the same file has no colon.
    [GeneratedRegex(@"(?:image:|FROM)\s+\S+:\S+")]
    private static partial Regex Image();

    [GeneratedRegex("""
        "plotly\.js-dist-min": "([^"]+)"
        """)]
    private static partial Regex PlotlyFromNpm();

    [GeneratedRegex(@"/plotly-([\d.]+)\.min\.js")]
    private static partial Regex PlotlyFromNetwork();
}
