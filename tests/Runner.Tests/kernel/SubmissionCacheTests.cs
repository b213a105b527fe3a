using Course.Kernels;

namespace Runner.Tests.Kernels;

public sealed class SubmissionCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("submissions-").FullName;
    private readonly CompiledSubmission _compiled = new([1, 2, 3, 4, 5], [6, 7, 8], HasValue: true);

    [Fact]
    public void What_was_written_is_read_again()
    {
        new SubmissionCache(_folder).Write("key", _compiled);
        var read = new SubmissionCache(_folder).Read("key")!;
        Assert.Equal(_compiled.Assembly, read.Assembly);
        Assert.Equal(_compiled.Symbols, read.Symbols);
        Assert.True(read.HasValue);
        Assert.Null(new SubmissionCache(_folder).Read("other"));
    }

    [Fact]
    public void A_damaged_file_counts_as_absent_wherever_the_damage_is()
    {
        var cache = new SubmissionCache(_folder);
        cache.Write("key", _compiled);
        var path = Assert.Single(Directory.GetFiles(_folder));
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(path, [.. whole[..at], (byte)(whole[at] ^ 1), .. whole[(at + 1)..]]);
            Assert.Null(cache.Read("key"));
            File.WriteAllBytes(path, whole[..at]);
            Assert.Null(cache.Read("key"));
        }
    }

    [Fact]
    public async Task Writers_and_readers_at_once_see_a_whole_file_or_none()
    {
        var large = new CompiledSubmission([.. Enumerable.Repeat((byte)7, 200_000)], [], HasValue: false);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => WriteAndRead(n))));

        void WriteAndRead(int n)
        {
            var cache = new SubmissionCache(_folder);
            for (var i = 0; i < 50; i++)
            {
                cache.Write("key", n % 2 == 0 ? large : _compiled);
                Assert.Contains(cache.Read("key")!.Assembly.Length, (int[])[5, 200_000]);
            }
        }
    }

    [Fact]
    public void A_folder_grown_too_large_loses_what_was_longest_unused()
    {
        var cache = new SubmissionCache(_folder);
        foreach (var (name, days) in new[] { ("old", 2), ("used", 3), ("new", 0) })
        {
            cache.Write(name, _compiled);
            File.SetLastWriteTimeUtc(Path.Combine(_folder, name + ".submission"), DateTime.UtcNow.AddDays(-days));
        }
        Assert.NotNull(cache.Read("used"));
        new SubmissionCache(_folder, maximumSize: 100).Write("last", _compiled);
        Assert.Null(cache.Read("old"));
        Assert.All(["used", "new", "last"], name => Assert.NotNull(cache.Read(name)));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_error()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var cache = new SubmissionCache(file);
        cache.Write("key", _compiled);
        Assert.Null(cache.Read("key"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
