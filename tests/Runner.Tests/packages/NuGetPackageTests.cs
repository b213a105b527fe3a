using Course.Packages;

namespace Runner.Tests.Packages;

public sealed class NuGetPackageTests : IDisposable
{
    private readonly PackageLab _lab = new();

    [Fact]
    public async Task A_NuGet_config_above_the_notebooks_folder_is_honoured_and_dependencies_come_too()
    {
        _lab.AddPackage("Lab.Low", "1.0.0");
        _lab.AddPackage("Lab.High", "2.0.0", new PackageRequest("Lab.Low", "1.0.0"));

        var answer = await _lab.ResolveAsync(new PackageRequest("lab.high", "2.0.0"));

        Assert.Equal([new ResolvedPackage("Lab.High", "2.0.0", PackageSources.NuGet)], answer.Packages);
        Assert.Equal(["Lab.High.dll", "Lab.Low.dll"], answer.RuntimeAssemblies.Select(file => Path.GetFileName(file)));
        Assert.All(answer.References, file => Assert.StartsWith(_lab.PackageFolder, file, StringComparison.Ordinal));
        Assert.All(answer.References, file => Assert.True(File.Exists(file)));
    }

    [Fact]
    public async Task Where_only_a_later_version_is_there_NuGet_takes_it_and_the_answer_says_so()
    {
        _lab.AddPackage("Lab.One", "1.1.0");
        _lab.AddPackage("Lab.Two", "2.0.0");
        _lab.AddOffline("Lab.One", "1.0.0");

        var answer = await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"), new PackageRequest("Lab.Two", "2.0"), new PackageRequest("Lab.One", "1.0.0"));

        var later = new ResolvedPackage("Lab.One", "1.1.0", PackageSources.NuGet, "1.0.0 was asked for, which the registry lacks, and NuGet took the next version");
        Assert.Equal([later, new ResolvedPackage("Lab.Two", "2.0.0", PackageSources.NuGet), later], answer.Packages);
    }

    [Fact]
    public async Task An_answer_is_kept_so_that_NuGet_is_asked_once()
    {
        _lab.AddPackage("Lab.One", "1.0.0");
        var first = await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"));
        Directory.Delete(_lab.Feed, recursive: true);

        var second = await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"));

        Assert.Equal(first.RuntimeAssemblies, second.RuntimeAssemblies);
        Assert.Equal(first.Packages, second.Packages);
    }

    [Fact]
    public async Task A_kept_answer_whose_files_are_gone_is_asked_for_again()
    {
        _lab.AddPackage("Lab.One", "1.0.0");
        await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"));
        Directory.Delete(_lab.PackageFolder, recursive: true);

        var again = await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"));

        Assert.True(File.Exists(Assert.Single(again.RuntimeAssemblies)));
    }

    [Fact]
    public async Task A_changed_configuration_is_asked_anew()
    {
        _lab.AddPackage("Lab.One", "1.0.0");
        await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"));
        _lab.Configure(_lab.Feed, "elsewhere");

        var anew = await _lab.ResolveAsync(new PackageRequest("Lab.One", "1.0.0"));

        Assert.StartsWith(_lab.PackageFolder, Assert.Single(anew.RuntimeAssemblies), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_source_that_the_notebook_names_is_asked_too_and_counts_in_what_is_kept(bool isRelative)
    {
        _lab.AddPackage("Lab.One", "1.0.0");
        _lab.Configure(Directory.CreateDirectory(Path.Combine(_lab.Notebook, "empty")).FullName);
        PackageRequest[] asked = [new("Lab.One", "1.0.0")];
        string[] sources = [isRelative ? Path.GetRelativePath(_lab.Notebook, _lab.Feed) : _lab.Feed];

        var without = await _lab.FailAsync(PackageMode.Auto, asked);
        var first = await _lab.Resolver().ResolveAsync(asked, sources, TestContext.Current.CancellationToken);
        Directory.Delete(_lab.Feed, recursive: true);
        var second = await _lab.Resolver().ResolveAsync(asked, sources, TestContext.Current.CancellationToken);

        Assert.Equal(PackageFailure.Absent, without.Failure);
        Assert.Equal(new ResolvedPackage("Lab.One", "1.0.0", PackageSources.NuGet), Assert.Single(first.Packages));
        Assert.Equal(first.RuntimeAssemblies, second.RuntimeAssemblies);
    }

    [Theory]
    [InlineData(null, "1.5.0")]
    [InlineData("1.2.*", "1.2.7")]
    [InlineData("*-*", "2.0.0-beta")]
    public async Task Without_a_whole_version_NuGet_chooses_the_highest_that_fits(string? asked, string chosen)
    {
        foreach (var version in new[] { "1.2.0", "1.2.7", "1.5.0", "2.0.0-beta" })
            _lab.AddPackage("Lab.One", version);

        var answer = await _lab.ResolveAsync(new PackageRequest("Lab.One", asked));

        Assert.Equal(chosen, Assert.Single(answer.Packages).Version);
    }

    [Fact]
    public async Task A_second_explicit_version_of_a_loaded_package_fails_and_the_same_or_any_does_not()
    {
        _lab.AddPackage("Lab.One", "1.0.0");
        _lab.AddPackage("Lab.One", "2.0.0");
        var first = new PackageRequest("Lab.One", "1.0.0");

        var error = await _lab.FailAsync(PackageMode.Auto, first, new PackageRequest("lab.one", "2.0.0"));
        var answer = await _lab.ResolveAsync(first, new PackageRequest("LAB.ONE", null), first);

        Assert.Equal("lab.one version 2.0.0 cannot be added because version 1.0.0 was added previously.", error.Message);
        Assert.Equal(["1.0.0", "1.0.0", "1.0.0"], answer.Packages.Select(package => package.Version));
    }

    [Fact]
    public async Task A_second_version_of_a_dependency_that_is_loaded_fails_too()
    {
        _lab.AddPackage("Lab.Low", "1.0.0");
        _lab.AddPackage("Lab.Low", "2.0.0");
        _lab.AddPackage("Lab.High", "1.0.0", new PackageRequest("Lab.Low", "1.0.0"));
        var high = new PackageRequest("Lab.High", "1.0.0");
        await _lab.ResolveAsync(high);

        var error = await _lab.FailAsync(PackageMode.Auto, high, new PackageRequest("Lab.Low", "2.0.0"));

        Assert.Equal("Lab.Low version 2.0.0 cannot be added because version 1.0.0 was added previously.", error.Message);
    }

    [Fact]
    public async Task A_package_that_needs_more_than_what_is_loaded_fails_in_NuGets_words()
    {
        _lab.AddPackage("Lab.Low", "1.0.0");
        _lab.AddPackage("Lab.Low", "2.0.0");
        _lab.AddPackage("Lab.High", "1.0.0", new PackageRequest("Lab.Low", "2.0.0"));
        var low = new PackageRequest("Lab.Low", "1.0.0");
        await _lab.ResolveAsync(low);

        var error = await _lab.FailAsync(PackageMode.Auto, low, new PackageRequest("Lab.High", "1.0.0"));

        Assert.Equal(PackageFailure.Request, error.Failure);
        Assert.Contains("NU1605", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1.0.0")]
    [InlineData("Lab One", "1.0.0")]
    [InlineData("../Lab", "1.0.0")]
    [InlineData("Lab.One", "1.0.0\" />")]
    public async Task What_is_no_id_or_no_version_is_refused_before_NuGet_is_asked(string id, string version)
    {
        var error = await _lab.FailAsync(PackageMode.Auto, new PackageRequest(id, version));

        Assert.Equal(PackageFailure.Request, error.Failure);
        Assert.StartsWith("Invalid Package specification", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_request_ends_with_the_callers_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        var resolving = _lab.Resolver().ResolveAsync([new PackageRequest("Lab.One", "1.0.0")], cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resolving);
    }

    public void Dispose() => _lab.Dispose();
}
