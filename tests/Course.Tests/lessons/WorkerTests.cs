using System.Diagnostics;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>The worker of lesson 4b does what the lesson promises: it compiles as it stands, stops without losing an order, and goes on where it was.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    private const int Orders = 40, Hopeless = 5, Locked = 8, InHand = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private NatsServer _server = null!;
    private NatsClient _nats = null!;
    private INatsJSContext _js = null!;
    private WorkerProgram _worker = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await NatsServer.StartAsync();
        _nats = new NatsClient(_server.Url);
        _js = _nats.CreateJetStreamContext();
        _worker = new WorkerProgram(_server.Url);
        await _js.CreateStreamAsync(new StreamConfig("ORDERS", ["orders.*"]), Cancelled);
        for (var i = 1; i <= Orders; i++)
            (await _js.PublishAsync("orders.created", Body(i), NatsUtf8PrimitivesSerializer<string>.Default, cancellationToken: Cancelled)).EnsureSuccess();
    }

    [Fact]
    public async Task Each_good_order_is_handled_over_a_stop_in_mid_work_and_a_second_start()
    {
        string inHand;
        // Another program has the file in use: a fault that passes.
        await using (new FileStream(FileOf(Locked), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            inHand = await StopInMidWorkAsync();
        var stopped = await ConsumerAsync();
        Assert.InRange((int)stopped.NumPending, 1, Orders - InHand);
        Assert.Equal(1, stopped.NumAckPending);

        await FinishAsync();

        var handled = Enumerable.Range(1, Orders).Where(i => i != Hopeless).Select(i => i == InHand ? inHand : File.ReadAllText(FileOf(i)));
        Assert.Equal(Enumerable.Range(1, Orders).Where(i => i != Hopeless).Select(i => $"{i}.00"), handled);
        Assert.False(File.Exists(FileOf(Hopeless)));
    }

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        await _nats.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static string Body(int i) => i == Hopeless ? "where is my order?" : $$"""{"order_id":"{{i}}","amount":{{i}}}""";

    private string FileOf(int order) => _worker.PathOf($"{order}.txt");

    private async Task<ConsumerInfo> ConsumerAsync() => (await _js.GetConsumerAsync("ORDERS", "invoices", Cancelled)).Info;

    // A named pipe keeps the handler in the middle of an order until somebody reads what it writes.
    private async Task<string> StopInMidWorkAsync()
    {
        using (var pipe = Process.Start("mkfifo", [FileOf(InHand)]))
            await pipe.WaitForExitAsync(Cancelled);
        var run = _worker.Start();
        await UntilAsync(run, () => Task.FromResult(File.Exists(FileOf(InHand - 1))));

        WorkerProgram.Interrupt(run);

        var written = await File.ReadAllTextAsync(FileOf(InHand), Cancelled);
        File.Delete(FileOf(InHand));
        await EndedAsync(run);
        return written;
    }

    private async Task FinishAsync()
    {
        var run = _worker.Start();
        await UntilAsync(run, async () => await ConsumerAsync() is { NumPending: 0, NumAckPending: 0 });
        WorkerProgram.Interrupt(run);
        await EndedAsync(run);
    }

    private static async Task EndedAsync(Process run)
    {
        await run.WaitForExitAsync(Cancelled).WaitAsync(Patience, Cancelled);
        Assert.Equal(0, run.ExitCode);
    }

    private static async Task UntilAsync(Process run, Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Delay(50, Cancelled))
            Assert.False(run.HasExited || watch.Elapsed > Patience, "The worker ended, or has not come so far.");
    }
}
