using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace Player.Tests.Browser;

/// <summary>The server beside a lesson: its streams, their consumers and their messages.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class PanelTests : IAsyncLifetime
{
    private const string Hostile = "<img src=x onerror=window.hit=1>";

    private readonly BrowserRoom _room;
    private readonly NatsConnection _connection;
    private readonly NatsJSContext _js;

    public PanelTests(BrowserRoom room)
    {
        _room = room;
        _connection = new NatsConnection(new NatsOpts { Url = room.NatsUrl });
        _js = new NatsJSContext(_connection);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // The server is shared with tests that look at all of it.
    public async ValueTask DisposeAsync()
    {
        await foreach (var name in _js.ListStreamNamesAsync())
            if (name.StartsWith("PANEL", StringComparison.Ordinal) || name.StartsWith("KV_panel", StringComparison.Ordinal))
                await _js.DeleteStreamAsync(name);
        await _connection.DisposeAsync();
    }

    [Fact]
    public async Task The_lessons_streams_stand_first_with_their_consumers_and_the_rest_is_folded()
    {
        await _js.CreateStreamAsync(new StreamConfig("PANEL_NAMED", ["panel.named"]));
        await _js.CreateStreamAsync(new StreamConfig("KV_panel", ["$KV.panel.>"]));
        await _js.CreateStreamAsync(new StreamConfig("PANEL_MARKED", ["panel.marked"]) { Metadata = new Dictionary<string, string> { ["jetstream-course"] = "the panel's lesson" } });
        await _js.CreateStreamAsync(new StreamConfig("PANEL_OTHER", ["panel.other"]) { Metadata = new Dictionary<string, string> { ["jetstream-course"] = "another lesson" } });
        await _js.CreateOrUpdateConsumerAsync("PANEL_NAMED", new ConsumerConfig("worker") { AckPolicy = ConsumerConfigAckPolicy.Explicit });
        await using var lesson = await OpenAsync();
        await Assertions.Expect(Stream(lesson, "PANEL_MARKED")).ToBeHiddenAsync();
        await lesson.WriteAsync(2, "// ConnectAsync(\"the panel's lesson\"), \"PANEL_NAMED\" and \"panel\"");
        await Assertions.Expect(lesson.Page.Locator("#server .account > .streams > .stream h4")).ToHaveTextAsync(["PANEL_MARKED", "KV_panel", "PANEL_NAMED"]);
        await LessonPage.SaysAsync(Stream(lesson, "PANEL_NAMED").Locator("table"), "worker");
        await LessonPage.SaysAsync(Stream(lesson, "PANEL_NAMED"), "not the course’s");
        await Assertions.Expect(Stream(lesson, "PANEL_OTHER")).ToBeHiddenAsync();
        await lesson.Page.GetByText("Other streams on this server").ClickAsync();
        await LessonPage.SaysAsync(Stream(lesson, "PANEL_OTHER"), "made by another lesson");
    }

    [Fact]
    public async Task A_stream_is_opened_by_the_keyboard_read_page_by_page_and_followed()
    {
        await using var lesson = await OpenAsync("PANEL_PAGES");
        var created = await _js.CreateStreamAsync(new StreamConfig("PANEL_PAGES", ["panel.pages.*"]));
        foreach (var number in Enumerable.Range(1, 50))
            await _js.PublishAsync("panel.pages.new", $"order {number}");
        await created.DeleteMessageAsync(new StreamMsgDeleteRequest { Seq = 45 });
        await created.PurgeAsync(new StreamPurgeRequest { Seq = 4 });
        var stream = Stream(lesson, "PANEL_PAGES");
        await stream.GetByRole(AriaRole.Button, new() { Name = "Messages of PANEL_PAGES", Exact = true }).FocusAsync();
        await lesson.Page.Keyboard.PressAsync("Enter");
        await LessonPage.SaysAsync(stream, "30–50 of 4–50, the newest first.");
        var rows = stream.Locator(".messages li");
        await LessonPage.SaysAsync(rows.First, "order 50");
        await Assertions.Expect(rows.Nth(5)).ToHaveTextAsync("45: no longer stored");

        await _js.PublishAsync("panel.pages.new", "order 51");
        await LessonPage.SaysAsync(rows.First, "order 51");
        await StepAsync("Older", "11–30 of 4–51");
        await StepAsync("Older", "4–10 of 4–51");
        await Assertions.Expect(rows.Last).ToHaveTextAsync("1–3: no longer stored");
        await Assertions.Expect(stream.GetByRole(AriaRole.Button, new() { Name = "Older messages" })).ToHaveAttributeAsync("aria-disabled", "true");
        await _js.PublishAsync("panel.pages.new", "order 52");
        await StepAsync("Newer", "11–30 of 4–52");
        await StepAsync("Newest", "32–52 of 4–52");

        await _js.DeleteStreamAsync("PANEL_PAGES");
        await LessonPage.SaysAsync(stream, "PANEL_PAGES is no longer on the server: it was deleted");
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        await _js.CreateStreamAsync(new StreamConfig("PANEL_PAGES", ["panel.pages.*"]));
        await _js.PublishAsync("panel.pages.new", "order one again");
        await LessonPage.SaysAsync(rows.First, "order one again");

        async Task StepAsync(string name, string words)
        {
            var button = stream.GetByRole(AriaRole.Button, new() { Name = $"{name} messages of PANEL_PAGES" });
            await button.FocusAsync();
            await lesson.Page.Keyboard.PressAsync("Enter");
            await LessonPage.SaysAsync(stream, words);
            await Assertions.Expect(button).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Looking_asks_for_messages_only_while_they_are_shown_and_makes_no_consumer()
    {
        var created = await _js.CreateStreamAsync(new StreamConfig("PANEL_CALM", ["panel.calm"]));
        await _js.PublishAsync("panel.calm", "one");
        var requests = new ConcurrentQueue<string>();
        await using var listening = await _connection.SubscribeCoreAsync<string>("$JS.API.*.MSG.GET.PANEL_CALM");
        await using var consuming = await _connection.SubscribeCoreAsync<string>("$JS.API.CONSUMER.CREATE.PANEL_CALM.>");
        var hearing = Task.WhenAll(HearAsync(listening), HearAsync(consuming));
        await using var lesson = await OpenAsync("PANEL_CALM");
        var stream = Stream(lesson, "PANEL_CALM");
        var toggle = stream.GetByRole(AriaRole.Button, new() { Name = "Messages of PANEL_CALM", Exact = true });
        await MoreComeAsync("two", 2);
        Assert.Empty(requests);
        await toggle.ClickAsync();
        await LessonPage.SaysAsync(stream.Locator(".messages"), "two");
        await MoreComeAsync("three", 3);
        await LessonPage.SaysAsync(stream.Locator(".messages"), "three");
        await toggle.ClickAsync();
        await _connection.PingAsync();
        var before = requests.Count;
        await MoreComeAsync("four", 4);
        await MoreComeAsync("five", 5);
        await _connection.PingAsync();
        Assert.Equal(before, requests.Count);
        Assert.All(requests, subject => Assert.Equal("$JS.API.STREAM.MSG.GET.PANEL_CALM", subject));
        await created.RefreshAsync();
        Assert.Equal(0, created.Info.State.ConsumerCount);

        async Task MoreComeAsync(string text, int count)
        {
            await _js.PublishAsync("panel.calm", text);
            await Assertions.Expect(stream.Locator(".figures .value")).ToHaveTextAsync($"{count}");
        }

        async Task HearAsync(INatsSub<string> subscription)
        {
            await foreach (var request in subscription.Msgs.ReadAllAsync())
                requests.Enqueue(request.Subject);
        }
    }

    [Fact]
    public async Task Hostile_subjects_headers_and_bodies_are_text_json_is_folded_and_bytes_are_hex()
    {
        await using var lesson = await OpenAsync("PANEL_HOSTILE");
        await FillAsync();
        var messages = Stream(lesson, "PANEL_HOSTILE").Locator(".messages");
        await Stream(lesson, "PANEL_HOSTILE").GetByRole(AriaRole.Button, new() { Name = "Messages of PANEL_HOSTILE", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(messages, "panel.hostile.<svg/onload=window.hit=1>");
        await LessonPage.SaysAsync(messages.Locator("dd").First, Hostile);
        var json = messages.Locator("li", new() { HasText = "\"name\"" }).Locator("details");
        await Assertions.Expect(json.Locator("pre")).ToBeHiddenAsync();
        await json.Locator("summary").ClickAsync();
        await Assertions.Expect(json.Locator("pre")).ToHaveTextAsync($"{{\n  \"name\": \"{Hostile}\"\n}}");
        await _js.PublishAsync("panel.hostile.more", "one more");
        await LessonPage.SaysAsync(messages, "one more");
        await Assertions.Expect(json.Locator("pre")).ToBeVisibleAsync();
        await LessonPage.SaysAsync(messages, "The first 4.0 KiB of 9.8 KiB.");
        var bytes = messages.Locator("details", new() { HasText = "Bytes that are no text" });
        await bytes.Locator("summary").ClickAsync();
        await LessonPage.SaysAsync(bytes.Locator("pre"), "0000  00 01 02 3c 69 6d 67 ff  ...<img.");
        Assert.Equal(0, await lesson.Page.Locator("#server :is(img, script, iframe, form, a)").CountAsync());
        Assert.True(await lesson.AskAsync<bool>("window.hit === undefined"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_serious_in_a_stream_that_is_open_and_nothing_is_wider_than_the_screen(int width, bool dark)
    {
        await using var lesson = await OpenAsync("PANEL_HOSTILE", new ChromiumView(width, 800, dark, ReducedMotion: true));
        await FillAsync();
        var stream = Stream(lesson, "PANEL_HOSTILE");
        await stream.GetByRole(AriaRole.Button, new() { Name = "Messages of PANEL_HOSTILE", Exact = true }).ClickAsync();
        await Assertions.Expect(stream.Locator(".messages li")).ToHaveCountAsync(4);
        foreach (var summary in await stream.Locator("summary").AllAsync())
            await summary.ClickAsync();
        await Assertions.Expect(stream.Locator("pre").Last).ToBeVisibleAsync();
        Assert.Empty(await lesson.SeriousFaultsAsync());
        Assert.Equal(width, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(0, await lesson.AskAsync<int>("(panel => panel.scrollWidth - panel.clientWidth)(document.getElementById('server'))"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_is_seen_on_its_ground_with_its_last_value_beside_it(bool dark)
    {
        await _js.CreateStreamAsync(new StreamConfig("PANEL_LINE", ["panel.line"]));
        await _js.CreateOrUpdateConsumerAsync("PANEL_LINE", new ConsumerConfig("worker") { AckPolicy = ConsumerConfigAckPolicy.Explicit });
        await using var lesson = await OpenAsync("PANEL_LINE", new ChromiumView(Dark: dark));
        var stream = Stream(lesson, "PANEL_LINE");
        await LessonPage.SaysAsync(stream.Locator("tbody"), "worker");
        await _js.PublishAsync("panel.line", "one");
        foreach (var (line, name) in new[] { (stream.Locator(".figures .spark"), "Messages in PANEL_LINE"), (stream.Locator("td .spark"), "Pending of worker") })
        {
            await Assertions.Expect(line).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex($"^{name} over [0-9]+ seconds: between 0 and 1, now 1$"));
            Assert.InRange(await line.EvaluateAsync<double>(Contrast), 3, 21);
            Assert.InRange(await line.EvaluateAsync<double>("line => line.querySelector('polyline').getBoundingClientRect().width / line.getBoundingClientRect().width"), 0.9, 1.1);
        }
        await Assertions.Expect(stream.Locator(".figures div", new() { Has = lesson.Page.Locator(".spark") })).ToContainTextAsync("1");
        await Assertions.Expect(stream.Locator("td", new() { Has = lesson.Page.Locator(".spark") })).ToHaveTextAsync("1");
    }

    // WCAG 2.2, 1.4.11: of the line, its end and its ground, the faintest.
    private const string Contrast =
        """
        line => {
          const rgb = text => { const c = document.createElement("canvas").getContext("2d"); c.fillStyle = text; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };
          const light = c => { const [r, g, b] = rgb(c).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          const ground = light(getComputedStyle(document.getElementById("server")).backgroundColor);
          const drawn = [["polyline", "stroke"], ["circle", "fill"], ["line", "stroke"]].map(([part, way]) => getComputedStyle(line.querySelector(part))[way]);
          return Math.min(...drawn.map(colour => ratio(light(colour), ground)));
        }
        """;

    private static ILocator Stream(LessonPage lesson, string name) => lesson.Page.Locator("#server").GetByRole(AriaRole.Group, new() { Name = $"Stream {name}", IncludeHidden = true });

    private async Task FillAsync()
    {
        await _js.CreateStreamAsync(new StreamConfig("PANEL_HOSTILE", ["panel.hostile.>"]));
        await _js.PublishAsync("panel.hostile.large", Encoding.UTF8.GetBytes(new string('x', 10_000)));
        await _js.PublishAsync("panel.hostile.bytes", new byte[] { 0, 1, 2, 0x3c, 0x69, 0x6d, 0x67, 0xff });
        await _js.PublishAsync("panel.hostile.json", Encoding.UTF8.GetBytes($$"""{"name":"{{Hostile}}"}"""));
        await _js.PublishAsync("panel.hostile.<svg/onload=window.hit=1>", Hostile, headers: new NatsHeaders { [Hostile.Replace(' ', '/')] = Hostile });
    }

    // With the panel open, and a stream's name in the first cell.
    private async Task<LessonPage> OpenAsync(string stream = "", ChromiumView? look = null)
    {
        var lesson = await LessonPage.OpenAsync(_room, "/lesson/try/panel", look);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        if (stream.Length > 0)
            await lesson.WriteAsync(2, $"// \"{stream}\"");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("#server"), "at nats://");
        return lesson;
    }
}
