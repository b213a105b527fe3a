using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net.Tests;
using Testing;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace NATS.Net.Tests;

/// <summary>One server for all tests that do not harm it; each test has names of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private NatsServer? server;

    public string Url => server!.Url;

    public async ValueTask InitializeAsync() => server = await NatsServer.StartAsync();

    public async ValueTask DisposeAsync() => await server!.DisposeAsync();

    /// <summary>A stream with a new name, on subjects that begin with the name in lower case.</summary>
    public async Task<TestStream> StreamAsync(Func<StreamConfig, StreamConfig>? change = null) => await TestStream.CreateAsync(Url, change);
}

/// <summary>A client and a stream of its own.</summary>
public sealed record TestStream(NatsClient Nats, INatsJSContext Js, INatsJSStream Stream, string Name, string Prefix) : IAsyncDisposable
{
    private static int last;

    public static string NextName() => $"S{Interlocked.Increment(ref last)}";

    public static async Task<TestStream> CreateAsync(string url, Func<StreamConfig, StreamConfig>? change = null)
    {
        var name = NextName();
        var prefix = name.ToLowerInvariant();
        var nats = new NatsClient(new NatsOpts { Url = url, ConnectTimeout = Waits.Limit, ReconnectWaitMin = TimeSpan.FromMilliseconds(50) });
        var js = nats.CreateJetStreamContext();
        var config = new StreamConfig(name, [prefix + ".>"]);
        return new TestStream(nats, js, await js.CreateStreamAsync(change?.Invoke(config) ?? config), name, prefix);
    }

    /// <summary>A subject of the stream.</summary>
    public string Subject(string rest) => $"{Prefix}.{rest}";

    /// <summary>Publishes the numbers from 1 to <paramref name="count"/>.</summary>
    public async Task PublishAsync(int count, string rest = "n")
    {
        for (var i = 1; i <= count; i++)
            (await Js.PublishAsync(Subject(rest), i)).EnsureSuccess();
    }

    /// <summary>A durable consumer.</summary>
    public ValueTask<INatsJSConsumer> ConsumerAsync(Func<ConsumerConfig, ConsumerConfig>? change = null, string name = "dur")
    {
        var config = new ConsumerConfig(name);
        return Js.CreateOrUpdateConsumerAsync(Name, change?.Invoke(config) ?? config);
    }

    public ValueTask DisposeAsync() => Nats.DisposeAsync();
}
