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
}
