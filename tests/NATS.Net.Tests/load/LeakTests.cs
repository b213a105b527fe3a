using System.Diagnostics;
using System.Runtime.CompilerServices;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NATS.Net.Tests;

/// <summary>Tests that measure the process run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class LeakTests(SharedServer server)
{
    private const int Batch = 1000;
    private const long Bound = 2_000_000; // bytes: 20 for each of 100,000 messages

    private readonly NatsHeaders headers = new() { ["A"] = "b" };

    [Fact]
    public async Task A_hundred_thousand_messages_leave_no_memory_behind()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<byte[]>("leak");
        await PassAsync(nats, sub, 5 * Batch);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await PassAsync(nats, sub, 100 * Batch);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Bound);
    }

    [Fact]
    public async Task Acknowledged_messages_requests_and_fetches_leave_no_memory_behind()
    {
        await using var s = await server.StreamAsync();
        await s.ConsumerAsync();
        await StoreAndTakeAsync(s, 2);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await StoreAndTakeAsync(s, 20);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Bound);
    }

    [Fact]
    public async Task Clients_and_subscriptions_that_are_disposed_leave_no_objects_and_no_handles_behind()
    {
        await UseClientsAsync(5);
        var handles = Handles();
        var objects = await UseClientsAsync(50);
        await Waits.UntilAsync("all handles are closed", () => new(Handles() <= handles));
        await Waits.UntilAsync("all objects are collected", () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return new(!objects.Exists(weak => weak.IsAlive));
        });
    }

    private async Task PassAsync(NatsClient nats, INatsSub<byte[]> sub, int count)
    {
        var data = new byte[128];
        for (var passed = 0; passed < count; passed += Batch)
        {
            for (var i = 0; i < Batch; i++)
                await nats.PublishAsync("leak", data, headers);
            await Waits.TakeAsync(token => sub.Msgs.ReadAllAsync(token), Batch);
        }
    }

    private static async Task StoreAndTakeAsync(TestStream s, int batches)
    {
        var consumer = await s.Js.GetConsumerAsync(s.Name, "dur");
        for (var batch = 0; batch < batches; batch++)
        {
            await Task.WhenAll(Enumerable.Range(0, Batch).Select(i => s.Js.PublishAsync(s.Subject("n"), i).AsTask()));
            await foreach (var msg in consumer.FetchAsync<int>(new NatsJSFetchOpts { MaxMsgs = Batch }))
                await msg.AckAsync();
        }
    }

    private async Task<List<WeakReference>> UseClientsAsync(int count)
    {
        var objects = new List<WeakReference>();
        for (var i = 0; i < count; i++)
            await UseClientAsync(objects);
        return objects;
    }

    // A method of its own: its locals must not keep anything alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task UseClientAsync(List<WeakReference> objects)
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>("leak.client");
        await nats.PublishAsync("leak.client", 1);
        await sub.Msgs.ReadAsync();
        objects.Add(new WeakReference(nats.Connection));
        objects.Add(new WeakReference(sub));
    }

    private static int Handles()
    {
        using var process = Process.GetCurrentProcess();
        return process.HandleCount;
    }
}
