using NATS.Client.Core;
using NATS.Client.KeyValueStore;

namespace NATS.Net.Tests;

public sealed class KeyValueTests(SharedServer server)
{
    private readonly string bucket = TestStream.NextName();

    [Fact]
    public async Task A_value_is_put_read_and_put_again()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats, history: 2);
        Assert.Equal(1UL, await store.PutAsync("a.b", "one"));
        Assert.Equal(2UL, await store.PutAsync("a.b", "two"));
        var entry = await store.GetEntryAsync<string>("a.b");
        Assert.Equal((bucket, "a.b", "two", 2UL, NatsKVOperation.Put), (entry.Bucket, entry.Key, entry.Value, entry.Revision, entry.Operation));
        Assert.True((DateTimeOffset.UtcNow - entry.Created).Duration() < TimeSpan.FromMinutes(5));
        Assert.Equal("one", (await store.GetEntryAsync<string>("a.b", revision: 1)).Value);
    }

    [Fact]
    public async Task A_key_is_created_once_and_again_after_a_deletion()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.CreateAsync("k", 1);
        var error = await Assert.ThrowsAsync<NatsKVCreateException>(async () => await store.CreateAsync("k", 2));
        Assert.Equal("Can't create entry", error.Message);
        await store.DeleteAsync("k");
        Assert.Equal(3UL, await store.CreateAsync("k", 3));
        Assert.Equal(3, (await store.GetEntryAsync<int>("k")).Value);
    }

    [Fact]
    public async Task An_update_needs_the_last_revision()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        var revision = await store.PutAsync("k", 1);
        revision = await store.UpdateAsync("k", 2, revision);
        var error = await Assert.ThrowsAsync<NatsKVWrongLastRevisionException>(async () => await store.UpdateAsync("k", 3, revision - 1));
        Assert.Equal(("Wrong last revision", 10071), (error.Message, error.Error.ErrCode));
        var result = await store.TryUpdateAsync("k", 3, revision - 1);
        Assert.IsType<NatsKVWrongLastRevisionException>(result.Error);
        Assert.True((await store.TryUpdateAsync("k", 3, revision)).Success);
    }

    [Fact]
    public async Task A_missing_and_a_deleted_key_are_told_apart()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        var missing = await Assert.ThrowsAsync<NatsKVKeyNotFoundException>(async () => await store.GetEntryAsync<int>("k"));
        Assert.Equal("Key not found", missing.Message);
        await store.PutAsync("k", 1);
        await store.DeleteAsync("k");
        var deleted = await Assert.ThrowsAsync<NatsKVKeyDeletedException>(async () => await store.GetEntryAsync<int>("k"));
        Assert.Equal(("Key was deleted", 2UL), (deleted.Message, deleted.Revision));
        await store.PurgeAsync("k");
        Assert.IsType<NatsKVKeyDeletedException>((await store.TryGetEntryAsync<int>("k")).Error);
    }

    [Fact]
    public async Task The_history_has_all_values_and_a_purge_ends_it()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats, history: 5);
        for (var i = 1; i <= 3; i++)
            await store.PutAsync("k", i);
        await store.DeleteAsync("k");
        var history = await Waits.ReadAllAsync(store.HistoryAsync<int>("k"));
        Assert.Equal([1, 2, 3, 0], history.Select(entry => entry.Value));
        Assert.Equal([3UL, 2UL, 1UL, 0UL], history.Select(entry => entry.Delta));
        Assert.Equal(NatsKVOperation.Del, history[^1].Operation);
        await store.PurgeAsync("k");
        Assert.Equal([NatsKVOperation.Purge], (await Waits.ReadAllAsync(store.HistoryAsync<int>("k"))).Select(entry => entry.Operation));
        Assert.Empty(await Waits.ReadAllAsync(store.HistoryAsync<int>("other")));
    }

    [Fact]
    public async Task Keys_are_listed_without_the_deleted_ones()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        Assert.Empty(await Waits.ReadAllAsync(store.GetKeysAsync()));
        foreach (var key in new[] { "a.1", "a.2", "b.1" })
            await store.PutAsync(key, "x");
        await store.DeleteAsync("a.2");
        Assert.Equal(["a.1", "b.1"], (await Waits.ReadAllAsync(store.GetKeysAsync())).Order());
        Assert.Equal(["b.1"], await Waits.ReadAllAsync(store.GetKeysAsync(["b.>"])));
        await store.PurgeDeletesAsync(new NatsKVPurgeOpts { DeleteMarkersThreshold = TimeSpan.Zero });
        Assert.Equal(2, (await store.GetStatusAsync()).Info.State.Messages);
    }

    [Fact]
    public async Task A_watch_begins_with_the_last_values_and_follows_changes()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats, history: 3);
        await store.PutAsync("a", 1);
        await store.PutAsync("a", 2);
        await store.PutAsync("b", 3);
        var entries = await Waits.TakeAsync(token => store.WatchAsync<int>(cancellationToken: token), 5, async entry =>
        {
            if (entry.Value != 3) return;
            await store.DeleteAsync("a");
            await store.PutAsync("c", 4);
            await store.PurgeAsync("b");
        });
        Assert.Equal(["a=2 Put", "b=3 Put", "a=0 Del", "c=4 Put", "b=0 Purge"], entries.Select(entry => $"{entry.Key}={entry.Value} {entry.Operation}"));
    }

    [Fact]
    public async Task A_watch_can_be_narrowed()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats, history: 3);
        await store.PutAsync("a.x", 1);
        await store.PutAsync("a.x", 2);
        await store.PutAsync("b.x", 3);
        await store.DeleteAsync("b.x");
        Assert.Equal([1, 2], await ValuesAsync(new NatsKVWatchOpts { IncludeHistory = true }, 2));
        Assert.Equal([0], await ValuesAsync(new NatsKVWatchOpts { MetaOnly = true }, 1));
        Assert.Equal([2], await ValuesAsync(new NatsKVWatchOpts { ResumeAtRevision = 2 }, 1));
        Assert.Empty(await Waits.ReadAllAsync(store.WatchAsync<int>("z", opts: new NatsKVWatchOpts { OnNoData = _ => new(true) })));

        async Task<IEnumerable<int>> ValuesAsync(NatsKVWatchOpts opts, int count) =>
            (await Waits.TakeAsync(token => store.WatchAsync<int>("a.*", opts: opts, cancellationToken: token), count)).Select(entry => entry.Value);
    }

    [Fact]
    public async Task A_cancelled_watch_throws_unless_it_shall_not()
    {
        await using var nats = Patient.Client(server.Url);
        await CreateAsync(nats);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var strict = await nats.CreateKeyValueStoreContext().GetStoreAsync(bucket);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Waits.ReadAllAsync(strict.WatchAsync<int>(cancellationToken: stop.Token)));
        using var later = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var quiet = await nats.CreateKeyValueStoreContext(new NatsKVOpts { WatcherThrowOnCancellation = false }).GetStoreAsync(bucket);
        Assert.Empty(await Waits.ReadAllAsync(quiet.WatchAsync<int>(cancellationToken: later.Token)));
    }

    [Fact]
    public async Task Buckets_are_found_updated_listed_and_deleted()
    {
        await using var nats = Patient.Client(server.Url);
        var kv = nats.CreateKeyValueStoreContext();
        await CreateAsync(nats);
        await kv.CreateOrUpdateStoreAsync(new NatsKVConfig(bucket) { History = 7, Description = "changed" });
        var status = await (await kv.GetStoreAsync(bucket)).GetStatusAsync();
        Assert.Equal((bucket, false, 7L, "changed"), (status.Bucket, status.IsCompressed, status.Info.Config.MaxMsgsPerSubject, status.Info.Config.Description));
        Assert.Contains(bucket, await Waits.ReadAllAsync(kv.GetBucketNamesAsync()));
        Assert.True(await kv.DeleteStoreAsync(bucket));
        Assert.DoesNotContain(bucket, await Waits.ReadAllAsync(kv.GetBucketNamesAsync()));
    }

    [Theory]
    [InlineData("", "Key cannot be empty")]
    [InlineData(".a", "Key cannot start or end with a period")]
    [InlineData("a.", "Key cannot start or end with a period")]
    [InlineData("a b", "Key contains invalid characters")]
    [InlineData("a*", "Key contains invalid characters")]
    public async Task A_key_that_is_not_allowed(string key, string message)
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        Assert.Equal(message, NatsKVStore.IsValidKey(key).Error.Message);
        var error = await Assert.ThrowsAsync<NatsKVException>(async () => await store.PutAsync(key, 1));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task A_bucket_that_is_not_allowed()
    {
        await using var nats = Patient.Client(server.Url);
        var kv = nats.CreateKeyValueStoreContext();
        var name = await Assert.ThrowsAsync<NatsKVException>(async () => await kv.CreateStoreAsync("a b"));
        Assert.Equal("Invalid bucket name", name.Message);
        var history = await Assert.ThrowsAsync<NatsKVException>(async () => await kv.CreateStoreAsync(new NatsKVConfig("a") { History = 65 }));
        Assert.Equal("Too long history (max:64)", history.Message);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_an_error_in_the_entry()
    {
        await using var nats = Patient.Client(server.Url);
        var store = await CreateAsync(nats);
        await store.PutAsync("k", "text");
        var entry = await store.GetEntryAsync<int>("k");
        Assert.IsType<NatsDeserializeException>(entry.Error);
        Assert.Throws<NatsDeserializeException>(entry.EnsureSuccess);
    }

    private ValueTask<INatsKVStore> CreateAsync(NatsClient nats, int history = 1) =>
        nats.CreateKeyValueStoreContext().CreateStoreAsync(new NatsKVConfig(bucket) { History = history });
}
