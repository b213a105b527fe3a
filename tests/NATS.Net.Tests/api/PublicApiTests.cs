using System.Reflection;
using Testing;

namespace NATS.Net.Tests;

public sealed class PublicApiTests
{
    private static readonly string File = Path.Combine(RepositoryPaths.Root, "offline", "NATS.Net", "PublicApi.txt");

    [Fact]
    public void The_committed_text_lists_what_the_assembly_shows()
    {
        var now = ApiText.Lines(Assembly.Load("NATS.Net")).ToList();
        var found = Path.Combine(AppContext.BaseDirectory, "PublicApi.found.txt");
        System.IO.File.WriteAllLines(found, now);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1") System.IO.File.WriteAllLines(File, now);
        var committed = System.IO.File.ReadAllLines(File);
        var changes = now.Except(committed).Select(line => "+ " + line).Concat(committed.Except(now).Select(line => "- " + line)).ToList();
        Assert.True(
            committed.SequenceEqual(now),
            $"{changes.Count} lines differ, first {string.Join(" ", changes.Take(3))}. If the real package has it so, run again with UPDATE_PUBLIC_API=1; it has then {found}.");
    }

    [Fact]
    public void Everything_listed_exists_in_the_real_package()
    {
        var version = Assembly.Load("NATS.Net").GetName().Version!.ToString(3);
        var folder = Path.GetDirectoryName(PublicSurface.FindReal("NATS.Net", version)) ?? "";
        var real = System.IO.File.ReadLines(Path.Combine(RepositoryPaths.Root, "offline", "NATS.Net", "contains.txt"))
            .Select(line => line.Split(' ')[0]).Append("NATS.Net").Select(id => Path.Combine(folder, id + ".dll")).ToList();
        Assert.SkipUnless(
            real.All(System.IO.File.Exists),
            "The real NATS.Net is not on this machine in one folder; set REAL_PACKAGES to one with NATS.Net/NATS.Net.dll, and all assemblies that it needs beside it.");
        Assert.Empty(System.IO.File.ReadLines(File).Except(ApiText.Lines(real.Select(PublicSurface.Load))));
    }
}
