using System.Security.Cryptography;
using NATS.Client.ObjectStore;
using NATS.Client.ObjectStore.Models;

namespace NATS.Net.Tests;

public sealed class ObjectTests(SharedServer server)
{
    private const int Chunk = 128 * 1024;
    private static readonly NatsObjListOpts Now = new();

    [Theory]
    [InlineData(0, 0U)]
    [InlineData(1, 1U)]
    [InlineData(Chunk, 1U)]
    [InlineData(Chunk + 1, 2U)]
    [InlineData(1_000_000, 8U)]
    public async Task An_object_is_stored_in_chunks_and_read_whole(int size, uint chunks)
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        var bytes = RandomNumberGenerator.GetBytes(size);
        var meta = await store.PutAsync("a file.bin", bytes);
        Assert.Equal(("a file.bin", store.Bucket, (ulong)size, chunks), (meta.Name, meta.Bucket, meta.Size, meta.Chunks));
        Assert.StartsWith("SHA-256=", meta.Digest);
        Assert.Equal(bytes, await store.GetBytesAsync("a file.bin"));
    }

    [Fact]
    public async Task An_object_goes_through_streams_with_its_description()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        var source = new MemoryStream("hello"u8.ToArray());
        var meta = new ObjectMetadata { Name = "x", Description = "a text", Metadata = new() { ["k"] = "v" }, Options = new MetaDataOptions { MaxChunkSize = 2 } };
        await store.PutAsync(meta, source);
        Assert.False(source.CanRead);
        using var target = new MemoryStream();
        var read = await store.GetAsync("x", target, leaveOpen: true);
        Assert.Equal("hello"u8.ToArray(), target.ToArray());
        Assert.Equal(("a text", "v", 3U, 2), (read.Description, read.Metadata!["k"], read.Chunks, read.Options!.MaxChunkSize));
    }

    [Fact]
    public async Task A_new_version_replaces_the_old_chunks()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.PutAsync("x", new byte[10]);
        await store.PutAsync("x", new byte[20]);
        Assert.Equal(20, (await store.GetBytesAsync("x")).Length);
        Assert.Equal(2, (await store.GetStatusAsync()).Info.State.Messages);
    }

    [Fact]
    public async Task A_deleted_object_is_gone_but_can_be_shown()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.PutAsync("x", new byte[10]);
        await store.PutAsync("y", new byte[10]);
        await store.DeleteAsync("x");
        var error = await Assert.ThrowsAsync<NatsObjNotFoundException>(async () => await store.GetInfoAsync("x"));
        Assert.Equal("Object not found: x", error.Message);
        Assert.True((await store.GetInfoAsync("x", showDeleted: true)).Deleted);
        Assert.Equal(["y"], (await Waits.ReadAllAsync(store.ListAsync(Now))).Select(meta => meta.Name));
        Assert.Equal(["x", "y"], (await Waits.ReadAllAsync(store.ListAsync(Now with { ShowDeleted = true }))).Select(meta => meta.Name).Order());
    }

    [Fact]
    public async Task A_missing_object_is_not_found()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await Assert.ThrowsAsync<NatsObjNotFoundException>(async () => await store.GetBytesAsync("none"));
        await Assert.ThrowsAsync<NatsObjNotFoundException>(async () => await store.DeleteAsync("none"));
        var error = await Assert.ThrowsAsync<NatsObjException>(async () => await store.PutAsync("", new byte[1]));
        Assert.Equal("Object name can't be empty", error.Message);
    }

    [Fact]
    public async Task An_empty_bucket_is_noticed_where_it_is_asked_for()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        Assert.Empty(await Waits.ReadAllAsync(store.ListAsync(new NatsObjListOpts { OnNoData = _ => new(true) })));
    }

    [Fact]
    public async Task A_watch_follows_changes()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.PutAsync("a", new byte[1]);
        var seen = await Waits.TakeAsync(token => store.WatchAsync(cancellationToken: token), 3, async meta =>
        {
            if (meta.Name != "a" || meta.Deleted) return;
            await store.PutAsync("b", new byte[2]);
            await store.DeleteAsync("a");
        });
        Assert.Equal(["a False", "b False", "a True"], seen.Select(meta => $"{meta.Name} {meta.Deleted}"));
    }

    [Fact]
    public async Task Descriptions_change_and_links_lead_to_their_target()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.PutAsync("a", "hello"u8.ToArray());
        await store.UpdateMetaAsync("a", new ObjectMetadata { Name = "b", Description = "renamed" });
        Assert.Equal("renamed", (await store.GetInfoAsync("b")).Description);
        await Assert.ThrowsAsync<NatsObjNotFoundException>(async () => await store.GetInfoAsync("a"));
        await store.AddLinkAsync("link", "b");
        Assert.Equal("hello"u8.ToArray(), await store.GetBytesAsync("link"));
        var error = await Assert.ThrowsAsync<NatsObjException>(async () => await store.AddLinkAsync("b", "b"));
        Assert.Equal("Object already exists", error.Message);
    }

    [Fact]
    public async Task A_sealed_bucket_takes_nothing_more()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.PutAsync("a", new byte[1]);
        await store.SealAsync();
        Assert.NotNull(await Record.ExceptionAsync(async () => await store.PutAsync("b", new byte[1])));
        Assert.Single(await store.GetBytesAsync("a"));
    }

    private static ValueTask<INatsObjStore> CreateAsync(NatsClient nats) =>
        nats.CreateObjectStoreContext().CreateObjectStoreAsync(TestStream.NextName());
}
