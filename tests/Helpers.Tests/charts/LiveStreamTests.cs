using System.Text.Json;
using Microsoft.DotNet.Interactive.Events;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;

namespace Course.Helpers.Tests.Charts;

/// <summary>A stream watched from a cell of the real engine.</summary>
public sealed class LiveStreamTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private NatsServer server = null!;
    private NatsClient nats = null!;
    private INatsJSContext js = null!;

    public async ValueTask InitializeAsync()
    {
        server = await NatsServer.StartAsync();
        nats = new NatsClient(server.Url);
        js = nats.CreateJetStreamContext();
        await nats.ConnectAsync();
    }

    [Fact]
    public async Task A_stream_is_watched_in_one_output_and_the_last_picture_stays()
    {
        IReadOnlyList<StreamSample> samples = [];
        var shown = await Cell.RunAsync(async () => samples = await PublishingAsync());
        var frames = shown.Select(Cell.Html).ToList();

        var first = Assert.IsType<DisplayedValueProduced>(shown[0]);
        Assert.All(shown.Skip(1), update => Assert.Equal(first.ValueId, Assert.IsType<DisplayedValueUpdated>(update).ValueId));
        Assert.Equal((0, 15), (samples[0].Messages, samples[^1].Messages));
        foreach (var words in new[] { "15 messages, ", "first sequence 6, last sequence 20", "(limit 15)", "Twenty came, fifteen are there" })
            Assert.Contains(words, frames[^1]);
        await PlayAsync(frames);
    }

    [Fact]
    public async Task A_frame_carries_data_and_the_last_one_everything()
    {
        var frames = (await Cell.RunAsync(PublishingAsync)).Select(Cell.Html).ToList();
        Assert.All(frames[1..^1], frame =>
        {
            Assert.DoesNotContain("<details>", frame);
            Assert.DoesNotContain("\"template\"", frame);
        });
        Assert.Contains("<details>", frames[^1]);
        Assert.All(frames, frame => Assert.StartsWith("<figure class=\"course-chart\" data-course-chart data-live ", frame));
        Assert.Contains("window.courseCharts = { draw }", frames[^1]);
    }

    [Fact]
    public async Task Watching_ends_with_its_cell_though_nobody_stopped_it()
    {
        await Cell.RunAsync(async () =>
        {
            LiveStream.Start(js, "FORGOTTEN");
            await Waiting.UntilAsync("the first looks", async () => await RequestsAsync() > 2);
        });
        var before = -1L;
        await Waiting.UntilAsync("the server to be left alone", async () =>
        {
            var (earlier, now) = (before, before = await RequestsAsync());
            await Task.Delay(400);
            return earlier == now;
        });
    }

    // While a thread tells an update, the engine lets it tell what comes meanwhile, too, and stops listening when the cell's code has ended.
    [Fact]
    public async Task A_cell_whose_code_ends_while_an_update_is_told_has_ended_for_the_reader_too()
    {
        var (telling, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        var run = Cell.RunAsync(
            async () =>
            {
                LiveOutput.Start(async _ => await Task.Yield(), frame => DashboardPictures.Dashboard([], [], "Live", "an id", frame));
                await telling.Task;
            },
            heard =>
            {
                if (heard is DisplayedValueUpdated && telling.TrySetResult())
                    ended.Task.Wait(TimeSpan.FromSeconds(0.3));
            });
        _ = run.ContinueWith(_ => ended.SetResult());
        await run;
    }

    public async ValueTask DisposeAsync()
    {
        await nats.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task<IReadOnlyList<StreamSample>> PublishingAsync()
    {
        var live = LiveStream.Start(js, "LIVE");
        await js.CreateStreamAsync(new StreamConfig("LIVE", ["live.*"]) { MaxMsgs = 15 });
        for (var i = 0; i < 20; i++)
        {
            await js.PublishAsync("live.number", i);
            await Task.Delay(20);
        }
        return await live.StopAsync("Twenty came, fifteen are there");
    }

    private async Task<long> RequestsAsync()
    {
        using var http = new HttpClient();
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
