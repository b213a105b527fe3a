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
        var committed = System.IO.File.ReadAllLines(File);
        var changes = now.Except(committed).Select(line => "+ " + line).Concat(committed.Except(now).Select(line => "- " + line)).ToList();
        Assert.True(
            committed.SequenceEqual(now),
            $"{changes.Count} lines differ, first {string.Join(" ", changes.Take(3))}. If the real package has it so, copy {found} to {File}.");
    }
}
