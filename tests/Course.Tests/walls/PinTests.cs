using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Tests.Walls;

/// <summary>A version that has to stand in two files is the same in both.</summary>
public sealed partial class PinTests
{
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
    public void Docker_Compose_and_the_dev_container_run_one_nats_image() =>
        Assert.Single(SourceText.Found("docker-compose.yml", NatsImage()).Concat(SourceText.Found(".devcontainer/Dockerfile", NatsImage())).Distinct());

    [Fact]
    public void Charts_load_the_plotly_js_that_the_set_up_fetches() =>
        Assert.Equal(
            SourceText.Found("package.json", PlotlyFromNpm()).Distinct(),
            SourceText.Found("helpers/charts-page.csx", PlotlyFromNetwork()).Distinct());

    [GeneratedRegex("""^#r "nuget: (?<id>[^,"]+), (?<version>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(@"(?:image:|FROM)\s+nats:(\S+)")]
    private static partial Regex NatsImage();

    [GeneratedRegex("""
        "plotly\.js-dist-min": "([^"]+)"
        """)]
    private static partial Regex PlotlyFromNpm();

    [GeneratedRegex(@"/plotly-([\d.]+)\.min\.js")]
    private static partial Regex PlotlyFromNetwork();
}
