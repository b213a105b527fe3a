using System.IO.Compression;
using Course.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Runner.Tests.Packages;

/// <summary>A throw-away notebook folder with a feed, a NuGet configuration, a package folder and a shelf of its own.</summary>
internal sealed class PackageLab : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("packages-").FullName;

    public PackageLab()
    {
        Notebook = Directory.CreateDirectory(Path.Combine(_root, "notebooks", "course")).FullName;
        Directory.CreateDirectory(Feed);
        Configure(Feed);
    }

    public string Notebook { get; }

    public string Feed => Path.Combine(_root, "feed");

    public string PackageFolder { get; private set; } = "";

    public string Cache => Path.Combine(_root, "cache");

    private string Shelf => Path.Combine(_root, "offline");

    public PackageResolver Resolver(PackageMode mode = PackageMode.Auto) => new(mode, new PackageFolders(Notebook, Shelf, Cache));

    public Task<PackageResolution> ResolveAsync(params PackageRequest[] requested) =>
        Resolver().ResolveAsync(requested, TestContext.Current.CancellationToken);

    public Task<PackageException> FailAsync(PackageMode mode, params PackageRequest[] requested) =>
        Assert.ThrowsAsync<PackageException>(() => Resolver(mode).ResolveAsync(requested, TestContext.Current.CancellationToken));

    /// <summary>Writes the configuration above the notebook's folder, with one source and nothing of the user's.</summary>
    public void Configure(string source, string packageFolder = "installed")
    {
        PackageFolder = Path.Combine(_root, packageFolder);
        File.WriteAllText(Path.Combine(_root, "notebooks", "NuGet.Config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{PackageFolder}" /></config>
              <packageSources><clear /><add key="lab" value="{source}" allowInsecureConnections="true" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>Puts a package with one assembly into the feed.</summary>
    public void AddPackage(string id, string version, params PackageRequest[] dependencies)
    {
        using var package = ZipFile.Open(Path.Combine(Feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var specification = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open()))
            specification.Write(Specification(id, version, dependencies));
        using var assembly = package.CreateEntry($"lib/net10.0/{id}.dll").Open();
        Compile(id, assembly);
    }

    /// <summary>Puts a built subset on the shelf.</summary>
    public void AddOffline(string id, string version, params string[] contains)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Shelf, id, version)).FullName;
        using (var assembly = File.Create(Path.Combine(folder, id + ".dll")))
            Compile(id, assembly);
        if (contains.Length > 0)
            File.WriteAllLines(Path.Combine(folder, "contains.txt"), contains);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Compile(string name, Stream assembly)
    {
        using var bytes = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText($"public class {name.Replace('.', '_')};")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(bytes).Success);
        bytes.WriteTo(assembly);
    }

    private static string Specification(string id, string version, PackageRequest[] dependencies) => $"""
        <package><metadata>
          <id>{id}</id><version>{version}</version><authors>a test</authors><description>made by a test</description>
          <dependencies><group targetFramework="net10.0">
            {string.Concat(dependencies.Select(dependency => $"<dependency id=\"{dependency.Id}\" version=\"{dependency.Version}\" />"))}
          </group></dependencies>
        </metadata></package>
        """;
}
