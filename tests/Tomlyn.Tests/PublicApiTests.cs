using Testing;

namespace Tomlyn.Tests;

public class PublicApiTests
{
    private static readonly IReadOnlyList<string> Listed = PublicSurface.Listed(
        Path.Combine(RepositoryPaths.Root, "offline", "Tomlyn", "PublicApi.txt"), typeof(TomlException).Assembly);

    [Fact]
    public void What_the_subset_offers_is_what_PublicApi_lists() =>
        Assert.Equal(Listed, PublicSurface.Of(typeof(TomlException).Assembly));

    [Fact]
    public void Everything_listed_exists_in_the_real_package()
    {
        var real = PublicSurface.FindReal("Tomlyn", "2.10.1");
        Assert.SkipWhen(real is null, "The real Tomlyn is not on this machine; set REAL_PACKAGES to a folder with Tomlyn/Tomlyn.dll.");
        Assert.Empty(Listed.Except(PublicSurface.Of(PublicSurface.Load(real))));
    }
}
