using Course.Documents;
using Course.Kernels;
using Course.Packages;

namespace Course.Doctor;

/// <summary>Where the packages of the course's helpers and notebooks come from.</summary>
internal static class PackageCheck
{
    private const string Subject = "Packages";

    /// <summary>Asks for all of them as one notebook would; a line for each, and one for <c>offline/</c>.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(Examination examination, CancellationToken cancellationToken)
    {
        var requests = Requested(examination.Root).DistinctBy(r => (r.Id.ToUpperInvariant(), r.Version)).ToList();
        var folders = PackageFolders.In(examination.Root, Path.Combine(examination.Root, "notebooks"));
        try
        {
            var resolution = await new PackageResolver(examination.Packages, folders).ResolveAsync(requests, cancellationToken);
            return [.. resolution.Packages.Select(Line), Shelf(folders)];
        }
        catch (PackageException error)
        {
            return [Finding.Stops(Subject, error.Message.ReplaceLineEndings(" "), Fix(error.Failure)), Shelf(folders)];
        }
    }

    private static Finding Line(ResolvedPackage package) => Finding.Ok(
        $"{package.Id} {package.Version}", (package.Source == PackageSources.NuGet ? "from NuGet" : "from offline/") + (package.Reason is { } reason ? $": {reason}" : ""));

    private static Finding Shelf(PackageFolders folders)
    {
        var shelf = new OfflineShelf(folders.Offline);
        return shelf.IsEmpty ? Finding.Attention("offline/", "is not built, so nothing serves where NuGet does not", "make build") : Finding.Ok("offline/", $"built: {shelf.Content}");
    }

    private static string Fix(PackageFailure failure) => failure switch
    {
        PackageFailure.Absent => "make build, which builds the packages in offline/",
        PackageFailure.Unreachable => "Look at the network and your NuGet configuration, or use --packages offline.",
        _ => "Make the notebooks and helpers ask for one version of each package.",
    };

    private static IEnumerable<PackageRequest> Requested(string root)
    {
        var files = ((string[])["helpers", "notebooks"]).Select(folder => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".csx" or ".dib").Order(StringComparer.Ordinal);
        return files.SelectMany(ReadCells).Where(cell => cell.Language == "csharp")
            .SelectMany(cell => CellSplitter.Split(cell.Source, cell.FirstLine)).Select(PackageReferences.PackageOf).OfType<PackageRequest>();
    }

    // A broken notebook is what `course check` speaks about.
    private static IEnumerable<Cell> ReadCells(string file)
    {
        try
        {
            return [.. ImportedFile.ReadCells(file)];
        }
        catch (DibException)
        {
            return [];
        }
    }
}
