namespace Testing;

/// <summary>Where things stand in the repository, found from the test's own folder upwards.</summary>
public static class RepositoryPaths
{
    /// <summary>The repository's top folder: the nearest one above the tests that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JetStreamCourse.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No JetStreamCourse.slnx above " + AppContext.BaseDirectory);
    }
}
