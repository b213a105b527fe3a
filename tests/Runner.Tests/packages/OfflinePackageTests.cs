using Course.Packages;

namespace Runner.Tests.Packages;

public sealed class OfflinePackageTests : IDisposable
{
    private readonly PackageLab _lab = new();

    [Fact]
    public async Task A_package_that_the_registry_does_not_have_comes_from_offline_and_the_answer_says_so()
    {
        _lab.AddPackage("Lab.There", "1.0.0");
        _lab.AddOffline("Lab.Away", "3.1.0");

        var answer = await _lab.ResolveAsync(new PackageRequest("Lab.Away", "3.1.0"), new PackageRequest("Lab.There", "1.0.0"));

        Assert.Equal([PackageSources.Offline, PackageSources.NuGet], answer.Packages.Select(package => package.Source));
        Assert.Contains("the registry does not have it (Unable to find package Lab.Away.", answer.Packages[0].Reason, StringComparison.Ordinal);
        Assert.Null(answer.Packages[1].Reason);
        Assert.Equal(["Lab.There.dll", "Lab.Away.dll"], answer.References.Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_version_that_the_registry_does_not_have_comes_from_offline()
    {
        _lab.AddPackage("Lab.Away", "1.0.0");
        _lab.AddOffline("Lab.Away", "3.1.0");

        var package = Assert.Single((await _lab.ResolveAsync(new PackageRequest("Lab.Away", "3.1.0"))).Packages);

        Assert.Equal((PackageSources.Offline, "3.1.0"), (package.Source, package.Version));
        Assert.Contains("Found 1 version(s) in lab [ Nearest version: 1.0.0 ]", package.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_the_registry_has_never_comes_from_offline()
    {
        _lab.AddPackage("Lab.Both", "1.0.0");
        _lab.AddOffline("Lab.Both", "1.0.0");

        Assert.Equal(PackageSources.NuGet, Assert.Single((await _lab.ResolveAsync(new PackageRequest("Lab.Both", "1.0.0"))).Packages).Source);
    }

    [Fact]
    public async Task An_id_that_nobody_has_fails_and_spoils_nothing_after_it()
    {
        _lab.AddPackage("Lab.There", "1.0.0");
        _lab.AddOffline("Lab.Away", "3.1.0");

        var error = await _lab.FailAsync(PackageMode.Auto, new PackageRequest("Lab.Typo", "1.0.0"), new PackageRequest("Lab.Away", "3.0.0"));
        var answer = await _lab.ResolveAsync(new PackageRequest("Lab.There", "1.0.0"));

        Assert.Equal(PackageFailure.Absent, error.Failure);
        Assert.Contains("Lab.Typo 1.0.0 cannot be had", error.Message, StringComparison.Ordinal);
        Assert.Contains("Lab.Away 3.0.0 cannot be had", error.Message, StringComparison.Ordinal);
        Assert.Contains("offline/ has Lab.Away 3.1.0", error.Message, StringComparison.Ordinal);
        Assert.Equal(PackageSources.NuGet, Assert.Single(answer.Packages).Source);
    }

    [Fact]
    public async Task A_registry_that_cannot_be_reached_is_an_error_and_never_a_switch()
    {
        _lab.AddOffline("Lab.Away", "3.1.0");
        _lab.Configure("http://127.0.0.1:9/index.json");

        var error = await _lab.FailAsync(PackageMode.Auto, new PackageRequest("Lab.Away", "3.1.0"));

        Assert.Equal(PackageFailure.Unreachable, error.Failure);
        Assert.Contains("(NU1301)", error.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:9/index.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("command: dotnet restore packages.csproj", error.Message, StringComparison.Ordinal);
        Assert.Contains("--packages offline", error.Message, StringComparison.Ordinal);
        var folder = error.Message.Split('\n').Single(line => line.StartsWith("folder:", StringComparison.Ordinal))["folder:".Length..].Trim();
        Assert.True(File.Exists(Path.Combine(folder, "packages.csproj")));
    }

    [Fact]
    public async Task A_broken_download_is_an_error_and_never_a_switch()
    {
        _lab.AddOffline("Lab.Away", "3.1.0");
        await File.WriteAllTextAsync(Path.Combine(_lab.Feed, "Lab.Away.3.1.0.nupkg"), "not a package", TestContext.Current.CancellationToken);

        Assert.Equal(PackageFailure.Unreachable, (await _lab.FailAsync(PackageMode.Auto, new PackageRequest("Lab.Away", "3.1.0"))).Failure);
    }

    [Fact]
    public async Task What_was_absent_is_kept_for_a_day_and_then_asked_for_again()
    {
        _lab.AddOffline("Lab.Away", "3.1.0");
        var request = new PackageRequest("Lab.Away", "3.1.0");
        await _lab.ResolveAsync(request);
        _lab.AddPackage("Lab.Away", "3.1.0");

        var sameDay = await _lab.ResolveAsync(request);
        foreach (var file in Directory.EnumerateFiles(_lab.Cache, "*.absent", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-25));
        var nextDay = await _lab.ResolveAsync(request);

        Assert.Equal(PackageSources.Offline, Assert.Single(sameDay.Packages).Source);
        Assert.Equal(PackageSources.NuGet, Assert.Single(nextDay.Packages).Source);
    }

    [Fact]
    public async Task Packages_that_a_subset_contains_are_answered_by_it()
    {
        _lab.AddPackage("Lab.Away.Core", "3.1.0");
        _lab.AddOffline("Lab.Away", "3.1.0", "Lab.Away.Core 3.1.0", "Lab.Away.Keys 1.0.1");

        var beside = await _lab.ResolveAsync(new PackageRequest("Lab.Away", "3.1.0"), new PackageRequest("Lab.Away.Core", "3.1.0"));
        var alone = await _lab.ResolveAsync(new PackageRequest("Lab.Away.Keys", "1.0.1"));

        Assert.Equal("it is part of Lab.Away, which comes from offline/", beside.Packages[1].Reason);
        Assert.Equal(["Lab.Away.dll"], beside.RuntimeAssemblies.Select(file => Path.GetFileName(file)));
        Assert.Equal(("Lab.Away.Keys", "1.0.1", PackageSources.Offline), (alone.Packages[0].Id, alone.Packages[0].Version, alone.Packages[0].Source));
        Assert.Equal(["Lab.Away.dll"], alone.RuntimeAssemblies.Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_package_whose_dependency_the_registry_lacks_comes_from_the_subset_that_has_both()
    {
        _lab.AddPackage("Lab.Away", "3.1.0", new PackageRequest("Lab.Away.Core", "3.1.0"));
        _lab.AddOffline("Lab.Away", "3.1.0", "Lab.Away.Core 3.1.0");

        Assert.Equal(PackageSources.Offline, Assert.Single((await _lab.ResolveAsync(new PackageRequest("Lab.Away", "3.1.0"))).Packages).Source);
    }

    [Fact]
    public async Task A_dependency_that_nobody_has_is_named()
    {
        _lab.AddPackage("Lab.High", "1.0.0", new PackageRequest("Lab.Lost", "1.0.0"));

        var error = await _lab.FailAsync(PackageMode.Auto, new PackageRequest("Lab.High", "1.0.0"));

        Assert.Equal(PackageFailure.Absent, error.Failure);
        Assert.Contains("Lab.Lost cannot be had", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_offline_asks_no_registry()
    {
        _lab.AddOffline("Lab.Away", "3.1.0");
        _lab.Configure("http://127.0.0.1:9/index.json");

        var answer = await _lab.Resolver(PackageMode.Offline).ResolveAsync([new PackageRequest("Lab.Away", "3.*")], TestContext.Current.CancellationToken);
        var error = await _lab.FailAsync(PackageMode.Offline, new PackageRequest("Lab.There", "1.0.0"));

        Assert.Equal([new ResolvedPackage("Lab.Away", "3.1.0", PackageSources.Offline, "--packages offline: no registry was asked")], answer.Packages);
        Assert.Equal("Lab.There 1.0.0 cannot be had: --packages offline: no registry was asked.\noffline/ has Lab.Away 3.1.0.", error.Message);
        Assert.False(Directory.Exists(_lab.Cache));
    }

    [Fact]
    public async Task Packages_nuget_never_takes_a_subset()
    {
        _lab.AddOffline("Lab.Away", "3.1.0");
        await _lab.ResolveAsync(new PackageRequest("Lab.Away", "3.1.0"));

        var error = await _lab.FailAsync(PackageMode.NuGet, new PackageRequest("Lab.Away", "3.1.0"));

        Assert.Equal(PackageFailure.Absent, error.Failure);
        Assert.Contains("--packages auto", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();
}
