using System.Text.Json;
using Course.Kernels;
using Testing;

namespace Plotly.NET.Tests;

[Collection(nameof(ChartRoom))]
public class LiveStreamTests(ChartRoom room, Chromium chromium)
{
    private const string Publishing =
        """
        var live = LiveStream.Start(js, "LIVE");
        await js.CreateStreamAsync(new StreamConfig("LIVE", ["live.*"]) { MaxMsgs = 15 });
        for (var i = 0; i < 20; i++)
        {
            await js.PublishAsync("live.number", i);
            await Task.Delay(20);
        }
        var samples = await live.StopAsync("Twenty came, fifteen are there");
        Console.Write($"{samples[0].Messages} {samples[^1]}");
        """;

    [Fact]
    public async Task A_stream_is_watched_in_one_output_and_the_last_picture_stays()
    {
        await using var server = await NatsServer.StartAsync();
        var events = await room.RunAsync("live.dib", Connecting(server), Publishing);
        var first = Assert.Single(events.OfType<RunEvent.OutputDisplayed>());
        var frames = events.OfType<RunEvent.OutputUpdated>().Select(update => update.Content["text/html"]).ToList();
        Assert.All(events.OfType<RunEvent.OutputUpdated>(), update => Assert.Equal(first.DisplayId, update.DisplayId));
        Assert.Contains("0 StreamSample { Seconds = ", string.Concat(events.OfType<RunEvent.TextWritten>().Select(text => text.Text)));
        Assert.Contains("15 messages, ", frames[^1]);
        Assert.Contains("first sequence 6, last sequence 20", frames[^1]);
        Assert.Contains("(limit 15)", frames[^1]);
        Assert.Contains("Twenty came, fifteen are there", frames[^1]);
        await PlayAsync([first.Content["text/html"], .. frames]);
    }

    [Fact]
    public async Task A_frame_carries_data_and_the_last_one_everything()
    {
        await using var server = await NatsServer.StartAsync();
        var events = await room.RunAsync("live-frames.dib", Connecting(server), Publishing);
        var frames = events.OfType<RunEvent.OutputUpdated>().Select(update => update.Content["text/html"]).ToList();
        Assert.All(frames[..^1], frame =>
        {
            Assert.DoesNotContain("<details>", frame);
            Assert.DoesNotContain("\"template\"", frame);
        });
        Assert.Contains("<details>", frames[^1]);
        Assert.Contains("window.courseCharts = { draw }", frames[^1]);
    }

    [Fact]
    public async Task Watching_ends_with_its_cell_though_nobody_stopped_it()
    {
        await using var server = await NatsServer.StartAsync();
        await room.RunAsync("live-forgotten.dib", Connecting(server), "LiveStream.Start(js, \"FORGOTTEN\");\nawait Task.Delay(300);");
        using var http = new HttpClient();
        var limit = DateTime.UtcNow.AddSeconds(60);
        for (var (before, now) = (-1L, -2L); before != now; await Task.Delay(400))
        {
            Assert.True(DateTime.UtcNow < limit, "The server is still asked a minute after the cell's end.");
            (before, now) = (now, await RequestsAsync(http, server));
        }
    }

    private static string Connecting(NatsServer server) =>
        $"""
        using NATS.Net;
        using NATS.Client.JetStream.Models;
        var nats = new NatsClient("{server.Url}");
        await nats.ConnectAsync();
        var js = nats.CreateJetStreamContext();
        """;

    private static async Task<long> RequestsAsync(HttpClient http, NatsServer server)
    {
        using var jsz = JsonDocument.Parse(await http.GetStringAsync($"{server.MonitorUrl}/jsz"));
        return jsz.RootElement.GetProperty("api").GetProperty("total").GetInt64();
    }

    // Every frame after the first draws into the same figure; none makes the page complain.
    private async Task PlayAsync(IReadOnlyList<string> frames)
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, "<main></main>");
        await view.InsertAsync(frames[0]);
        await view.DrawnAsync(1);
        await view.AskAsync<object>("document.querySelector('.js-plotly-plot').kept = true");
        foreach (var frame in frames.Skip(1))
            await view.InsertAsync(frame);
        Assert.True(await view.AskAsync<bool>("document.querySelector('.js-plotly-plot').kept"));
        Assert.Contains("15 now", await view.AskAsync<string>("document.querySelector('.infolayer').textContent"));
        Assert.Equal("14px", await view.AskAsync<string>("getComputedStyle(document.querySelector('.xtick text')).fontSize"));
        Assert.Empty(view.Page.Errors);
    }
}
