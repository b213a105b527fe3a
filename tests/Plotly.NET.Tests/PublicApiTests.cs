using System.Reflection;
using System.Text.RegularExpressions;
using Testing;

namespace Plotly.NET.Tests;

public partial class PublicApiTests
{
    public static TheoryData<string, string> Packages => new()
    {
        { "DynamicObj", "2.0.0" },
        { "Plotly.NET", "5.1.0" },
        { "Plotly.NET.CSharp", "0.13.0" },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_the_subset_offers_is_what_PublicApi_lists(string id, string version)
    {
        var assembly = Assembly.Load(id);
        Assert.StartsWith(version, assembly.GetName().Version!.ToString());
        Assert.Equal(Listed(id), PublicSurface.Of(assembly));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Everything_listed_exists_in_the_real_package(string id, string version)
    {
        var real = Beside(PublicSurface.FindReal("Plotly.NET", "5.1.0"), id) ?? PublicSurface.FindReal(id, version);
        Assert.SkipWhen(real is null, $"The real {id} is not on this machine; set REAL_PACKAGES to a folder with Plotly.NET/{id}.dll.");
        Assert.Empty(Listed(id).Select(Comparable).Except(PublicSurface.Of(PublicSurface.Load(real)).Select(Comparable)));
    }

    private static IReadOnlyList<string> Listed(string id) =>
        PublicSurface.Listed(Path.Combine(RepositoryPaths.Root, "offline", id, "PublicApi.txt"), Assembly.Load(id));

    private static string? Beside(string? plotly, string id) =>
        plotly is not null && Path.Combine(Path.GetDirectoryName(plotly)!, id + ".dll") is var path && File.Exists(path) ? path : null;


    // F# and C# name a setter's parameter differently; nobody can write that name.
    private static string Comparable(string line) => Setter().Replace(line, "$1)");

    [GeneratedRegex(@"( set_\w+\(\S+) \w+\)$")]
    private static partial Regex Setter();
}
