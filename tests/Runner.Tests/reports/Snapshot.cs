using Testing;

namespace Runner.Tests.Reports;

/// <summary>Whole outputs held against files in <c>snapshots/</c>. <c>UPDATE_SNAPSHOTS=1</c> writes them anew; read the difference before committing it.</summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests/Runner.Tests/reports/snapshots");

    public static void Match(string name, string actual)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual);
        }
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
