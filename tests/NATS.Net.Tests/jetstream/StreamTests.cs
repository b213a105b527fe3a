using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

public sealed class StreamTests(SharedServer server)
{
    [Fact]
    public async Task The_account_tells_what_it_uses()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(3);
        await s.ConsumerAsync();
        var info = await s.Js.GetAccountInfoAsync();
        Assert.True(info.Streams >= 1 && info.Consumers >= 1 && info.Storage > 0 && info.Api.Total > 0);
        Assert.Equal(-1, info.Limits.MaxStreams);
    }

    [Fact]
    public async Task Creating_the_same_stream_again_changes_nothing()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(2);
        var again = await s.Js.CreateStreamAsync(new StreamConfig(s.Name, [s.Subject(">")]));
        Assert.Equal(2, again.Info.State.Messages);
    }

    [Fact]
    public async Task All_settings_come_back_from_the_server()
    {
        await using var s = await server.StreamAsync(config => config with
        {
            Description = "a test",
            MaxMsgs = 100,
            MaxBytes = 10_000,
            MaxAge = TimeSpan.FromHours(1),
            MaxMsgSize = 500,
            MaxMsgsPerSubject = 7,
            DuplicateWindow = TimeSpan.FromSeconds(30),
            Storage = StreamConfigStorage.Memory,
            Discard = StreamConfigDiscard.New,
            Retention = StreamConfigRetention.Interest,
            AllowDirect = true,
            AllowRollupHdrs = true,
            DenyDelete = true,
        });
        var config = s.Stream.Info.Config;
        Assert.Equal(("a test", 100, 10_000, 500, 7), (config.Description, config.MaxMsgs, config.MaxBytes, config.MaxMsgSize, config.MaxMsgsPerSubject));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromSeconds(30)), (config.MaxAge, config.DuplicateWindow));
        Assert.Equal(
            (StreamConfigStorage.Memory, StreamConfigDiscard.New, StreamConfigRetention.Interest),
            (config.Storage, config.Discard, config.Retention));
        Assert.True(config is { AllowDirect: true, AllowRollupHdrs: true, DenyDelete: true, Sealed: false });
        Assert.Equal(1, config.NumReplicas);
    }

    [Fact]
    public async Task A_stream_is_created_or_updated_as_needed()
    {
        await using var s = await server.StreamAsync();
        var name = TestStream.NextName();
        var made = await s.Js.CreateOrUpdateStreamAsync(new StreamConfig(name, [name + ".x"]));
        Assert.Equal(-1, made.Info.Config.MaxMsgs);
        var changed = await s.Js.CreateOrUpdateStreamAsync(made.Info.Config with { MaxMsgs = 5 });
        Assert.Equal(5, changed.Info.Config.MaxMsgs);
        var again = await s.Js.UpdateStreamAsync(made.Info.Config with { MaxMsgs = 6 });
        Assert.Equal(6, again.Info.Config.MaxMsgs);
        await changed.UpdateAsync(made.Info.Config with { MaxMsgs = 7 });
        Assert.Equal(7, changed.Info.Config.MaxMsgs);
    }

    [Fact]
    public async Task Streams_are_listed_with_and_without_a_subject()
    {
        await using var s = await server.StreamAsync();
        await using var other = await server.StreamAsync();
        Assert.Contains(s.Name, await Waits.ReadAllAsync(s.Js.ListStreamNamesAsync()));
        Assert.Contains(other.Name, await Waits.ReadAllAsync(s.Js.ListStreamNamesAsync()));
        Assert.Equal([s.Name], await Waits.ReadAllAsync(s.Js.ListStreamNamesAsync(s.Subject("x"))));
        var listed = await Waits.ReadAllAsync(s.Js.ListStreamsAsync(s.Subject("x")));
        Assert.Equal(s.Name, Assert.Single(listed).Info.Config.Name);
        Assert.Empty(await Waits.ReadAllAsync(s.Js.ListStreamNamesAsync("nobody.listens")));
    }

    [Fact]
    public async Task The_state_counts_messages_and_subjects()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(3, "a");
        await s.PublishAsync(2, "b");
        await s.Js.DeleteMessageAsync(s.Name, new StreamMsgDeleteRequest { Seq = 2 });
        var stream = await s.Js.GetStreamAsync(s.Name, new StreamInfoRequest { SubjectsFilter = ">", DeletedDetails = true });
        var state = stream.Info.State;
        Assert.Equal((4L, 1UL, 5UL, 2L, 1L), (state.Messages, state.FirstSeq, state.LastSeq, state.NumSubjects, state.NumDeleted));
        Assert.Equal([2L], state.Deleted!);
        Assert.Equal((2L, 2L), (state.Subjects![s.Subject("a")], state.Subjects[s.Subject("b")]));
        Assert.True(state.Bytes > 0);
        Assert.NotNull(state.FirstTs);
        Assert.NotNull(state.LastTs);
    }

    [Fact]
    public async Task A_stream_is_refreshed()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(3);
        Assert.Equal(0, s.Stream.Info.State.Messages);
        await s.Stream.RefreshAsync();
        Assert.Equal(3, s.Stream.Info.State.Messages);
    }

    [Fact]
    public async Task A_purge_removes_by_subject_sequence_or_all_and_keeps_what_it_should()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(5, "a");
        await s.PublishAsync(5, "b");
        Assert.Equal(3, (await s.Js.PurgeStreamAsync(s.Name, new StreamPurgeRequest { Filter = s.Subject("a"), Keep = 2 })).Purged);
        Assert.Equal(3, (await s.Js.PurgeStreamAsync(s.Name, new StreamPurgeRequest { Seq = 7 })).Purged);
        var rest = await s.Stream.PurgeAsync(new StreamPurgeRequest());
        Assert.Equal((true, 4), (rest.Success, rest.Purged));
        Assert.Equal(11UL, (await s.Js.PublishAsync(s.Subject("a"), 1)).Seq);
    }

    [Fact]
    public async Task A_deleted_stream_is_gone_and_its_object_says_so()
    {
        await using var s = await server.StreamAsync();
        Assert.True(await s.Stream.DeleteAsync());
        var error = await Assert.ThrowsAsync<NatsJSException>(async () => await s.Stream.DeleteAsync());
        Assert.Equal($"Stream '{s.Name}' is deleted", error.Message);
    }

    [Fact]
    public async Task Stored_messages_are_read_by_sequence_and_by_subject()
    {
        await using var s = await server.StreamAsync();
        await s.Js.PublishAsync(s.Subject("a"), "one", headers: new() { ["H"] = "1" });
        await s.Js.PublishAsync(s.Subject("a"), "two");
        var first = (await s.Stream.GetAsync(new StreamMsgGetRequest { Seq = 1 })).Message;
        Assert.Equal((s.Subject("a"), 1UL, "one"), (first.Subject, first.Seq, System.Text.Encoding.UTF8.GetString(first.Data.Span)));
        Assert.Contains("H: 1", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(first.Hdrs!)));
        Assert.True(DateTimeOffset.UtcNow - first.Time < TimeSpan.FromMinutes(5));
        var last = (await s.Stream.GetAsync(new StreamMsgGetRequest { LastBySubj = s.Subject("a") })).Message;
        Assert.Equal((2UL, null), (last.Seq, last.Hdrs));
    }

    [Fact]
    public async Task Stored_messages_are_read_directly()
    {
        await using var s = await server.StreamAsync(config => config with { AllowDirect = true });
        await s.PublishAsync(3);
        var msg = await s.Stream.GetDirectAsync<int>(new StreamMsgGetRequest { Seq = 2 });
        Assert.Equal(2, msg.Data);
        Assert.Equal($"{s.Name} 2 {s.Subject("n")}", $"{msg.Headers!["Nats-Stream"]} {msg.Headers["Nats-Sequence"]} {msg.Headers["Nats-Subject"]}");
        Assert.Equal(3, (await s.Stream.GetDirectAsync<int>(new StreamMsgGetRequest { LastBySubj = s.Subject("n") })).Data);
        Assert.Equal(404, (await s.Stream.GetDirectAsync<int>(new StreamMsgGetRequest { Seq = 99 })).Headers!.Code);
    }

    [Fact]
    public async Task One_message_for_each_subject_is_the_last_value()
    {
        await using var s = await server.StreamAsync(config => config with { MaxMsgsPerSubject = 1 });
        await s.PublishAsync(5, "a");
        var stored = (await s.Stream.GetAsync(new StreamMsgGetRequest { LastBySubj = s.Subject("a") })).Message;
        Assert.Equal("5"u8.ToArray(), stored.Data.ToArray());
        await s.Stream.RefreshAsync();
        Assert.Equal(1, s.Stream.Info.State.Messages);
    }

    [Fact]
    public async Task A_mirror_and_a_source_copy_and_tell_how_far()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(5);
        var mirror = await s.Js.CreateStreamAsync(new StreamConfig { Name = TestStream.NextName(), Mirror = new StreamSource { Name = s.Name } });
        var copy = await s.Js.CreateStreamAsync(new StreamConfig { Name = TestStream.NextName(), Sources = [new StreamSource { Name = s.Name, OptStartSeq = 3 }] });
        await Waits.UntilAsync("the mirror has copied five and the source three messages", async () =>
        {
            await mirror.RefreshAsync();
            await copy.RefreshAsync();
            return mirror.Info.State.Messages == 5 && copy.Info.State.Messages == 3;
        });
        Assert.Equal((s.Name, 0L), (mirror.Info.Mirror!.Name, mirror.Info.Mirror.Lag));
        Assert.NotNull(mirror.Info.Mirror.Active);
        Assert.Equal(s.Name, Assert.Single(copy.Info.Sources!).Name);
    }

    [Fact]
    public async Task A_full_stream_drops_old_messages()
    {
        await using var s = await server.StreamAsync(config => config with { MaxMsgs = 3 });
        await s.PublishAsync(5);
        await s.Stream.RefreshAsync();
        Assert.Equal((3L, 3UL, 5UL), (s.Stream.Info.State.Messages, s.Stream.Info.State.FirstSeq, s.Stream.Info.State.LastSeq));
    }

    [Fact]
    public async Task A_cancelled_listing_ends_quietly_or_throws_where_it_is_asked_to()
    {
        await using var s = await server.StreamAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Assert.Empty(await Waits.ReadAllAsync(s.Js.ListStreamNamesAsync(cancellationToken: stopped.Token)));
        var strict = s.Nats.CreateJetStreamContext(new NatsJSOpts(s.Nats.Connection.Opts) { ThrowOnListCancellation = true });
        await Assert.ThrowsAsync<OperationCanceledException>(() => Waits.ReadAllAsync(strict.ListStreamNamesAsync(cancellationToken: stopped.Token)));
    }
}
