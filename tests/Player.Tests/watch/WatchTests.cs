using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace Player.Tests.Watch;

/// <summary>The server panel's data.</summary>
public sealed class WatchTests(PlayerServer shared)
{
    [Fact]
    public async Task The_panel_shows_streams_consumers_and_advisories_and_outlives_the_server()
    {
        await using var nats = await NatsServer.StartAsync();
        await using var player = await InProcessPlayer.StartAsync(shared.Root, nats);
        await using var connection = new NatsConnection(new NatsOpts { Url = nats.Url });
        var js = new NatsJSContext(connection);
        await js.CreateStreamAsync(new StreamConfig("<b", ["b.<i"]) { Metadata = new Dictionary<string, string> { ["jetstream-course"] = "a test" } });
        await using var panel = await LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{player.Address.Port}/ws/server"), player.Origin, player.Pass);
        await panel.WaitAsync("account");

        await js.CreateStreamAsync(new StreamConfig("ORDERS", ["orders.*"]));
        await js.CreateOrUpdateConsumerAsync("ORDERS", new ConsumerConfig("worker") { AckPolicy = ConsumerConfigAckPolicy.Explicit });
        await js.PublishAsync("orders.new", "1");
        var account = await panel.WaitAsync(m => LessonClient.Type(m) == "account" && m.GetProperty("streams").EnumerateArray().Any(s => s.GetProperty("messages").GetInt64() == 1));
        var streams = account.GetProperty("streams").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!);
        Assert.Equal("a test", streams["<b"].GetProperty("lesson").GetString());
        Assert.Null(streams["ORDERS"].GetProperty("lesson").GetString());
        var consumer = streams["ORDERS"].GetProperty("consumers")[0];
        Assert.Equal(("worker", 1L), (consumer.GetProperty("name").GetString(), consumer.GetProperty("pending").GetInt64()));
        Assert.Equal("Stream ORDERS: created", (await panel.WaitAsync("advisory")).GetProperty("text").GetString());
        Assert.DoesNotContain(panel.Messages, m => m.GetRawText().Contains("api_audit", StringComparison.Ordinal));

        await nats.KillAsync();
        await panel.WaitAsync("lost");
        var from = panel.Messages.Count;
        await nats.StartAgainAsync();
        await panel.WaitAsync("account", from);
    }

    [Fact]
    public async Task The_panel_signs_in_as_config_toml_says_and_waits_until_the_settings_are_right()
    {
        await using var nats = await NatsServer.StartAsync(new() { ExtraConfiguration = "authorization { user: ann, password: \"quiet otter\" }" });
        using var course = new LearnerFolder();
        var settings = await File.ReadAllTextAsync(course.PathOf("config.toml"));
        void Set(string lines) => course.Write("config.toml", settings.Replace("[nats]", $"[nats]\n{lines}", StringComparison.Ordinal));
        Set("user = \"ann\"\npassword = \"quiet otter\"");
        await using var player = await InProcessPlayer.StartAsync(course.Root, nats);
        Set("user = 1");
        await using var panel = await LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{player.Address.Port}/ws/server"), player.Origin, player.Pass);
        Assert.Contains("nats.user is 1, without quotes", (await panel.WaitAsync("lost")).GetProperty("reason").GetString());

        Set("user = \"ann\"\npassword = \"quiet otter\"");
        await panel.WaitAsync("account");
    }
}
