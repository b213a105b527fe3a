using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using NATS.Net;
using Testing;

namespace Player.Tests.Browser;

/// <summary>The NATS server goes away while a learner is in a lesson.</summary>
[Collection(nameof(BrowserRoom))]
public class ServerAwayTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/one";

    // Two seconds, as it was promised to the reader; nothing else in these tests is measured.
    private static readonly LocatorAssertionsToBeVisibleOptions Promptly = new() { Timeout = 2_000 };

    [Fact]
    public async Task The_courses_own_server_is_started_again_from_the_banner_and_the_cell_that_waited_goes_on()
    {
        using var folder = new PlayerFolder();
        await using var player = await OtherPlayer.StartWithOwnServerAsync(folder);
        await using var lesson = await LessonPage.OpenAsync(room, Path, at: player.Entrance);
        await lesson.ReadyAsync();
        await ReadAStreamAsync(lesson);
        var (url, process) = OwnServer(folder);

        Signal("KILL", process);
        await Assertions.Expect(Banner(lesson)).ToBeVisibleAsync(Promptly);
        await LessonPage.SaysAsync(Banner(lesson), url);
        await LessonPage.SaysAsync(Banner(lesson), "It is the course's own");
        await LessonPage.SaysAsync(lesson.Cell(4).Locator(".marks"), "waiting for NATS");
        await Banner(lesson).GetByRole(AriaRole.Button, new() { Name = "Start it again" }).ClickAsync();

        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "NATS answers again");
        await Assertions.Expect(Banner(lesson)).ToBeHiddenAsync();
        await Assertions.Expect(lesson.Cell(4).Locator(".marks")).Not.ToContainTextAsync("waiting for NATS");
        await Assertions.Expect(lesson.Page.Locator("#main")).ToBeFocusedAsync();
        Assert.Equal(url, OwnServer(folder).Url);
        await using var nats = new NatsClient(url);
        await nats.CreateJetStreamContext().PublishAsync("away", "after");
        await lesson.EndsAsync(4, "ok");
        await LessonPage.SaysAsync(lesson.Outputs(4), "got after");
    }

    [Fact]
    public async Task A_server_of_somebody_elses_is_named_with_its_address_and_the_banner_goes_when_it_is_back()
    {
        using var folder = new PlayerFolder();
        await using var nats = await NatsServer.StartAsync();
        await using var player = await OtherPlayer.StartAsync(folder, nats, "--port", "0");
        await using var lesson = await LessonPage.OpenAsync(room, Path, new ChromiumView(390, 844, Dark: true), at: player.Entrance);
        await lesson.ReadyAsync();

        await nats.KillAsync();
        await Assertions.Expect(Banner(lesson)).ToBeVisibleAsync(Promptly);
        // A page that comes later knows it, too.
        await lesson.Page.ReloadAsync();
        await LessonPage.SaysAsync(Banner(lesson), $"Nothing answers at {nats.Url}.");
        await LessonPage.SaysAsync(Banner(lesson), "NATS_URL names it");
        await Assertions.Expect(Banner(lesson).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Empty(await lesson.SeriousFaultsAsync());
        Assert.Equal(390, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));

        await nats.StartAgainAsync();
        await Assertions.Expect(Banner(lesson)).ToBeHiddenAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "NATS answers again");
    }

    [Fact]
    public async Task A_server_that_hangs_is_away_until_it_answers()
    {
        using var folder = new PlayerFolder();
        await using var nats = await NatsServer.StartAsync();
        await using var player = await OtherPlayer.StartAsync(folder, nats, "--port", "0");
        await using var lesson = await LessonPage.OpenAsync(room, Path, at: player.Entrance);
        await lesson.ReadyAsync();

        Signal("STOP", nats.ProcessId);
        await LessonPage.SaysAsync(Banner(lesson), $"{nats.Url} does not answer in time.");
        Signal("CONT", nats.ProcessId);
        await Assertions.Expect(Banner(lesson)).ToBeHiddenAsync();
    }

    private static ILocator Banner(LessonPage lesson) => lesson.Page.GetByRole(AriaRole.Region, new() { Name = "NATS server" });

    // A cell that waits for messages, as those of the lessons do; it asks again more often than they.
    private static async Task ReadAStreamAsync(LessonPage lesson)
    {
        await lesson.WriteAsync(2, "#!import ../../helpers/jetstream.csx");
        await lesson.RunAsync(2);
        await lesson.WriteAsync(3, """
            var js = (await ConnectAsync("try")).CreateJetStreamContext();
            await js.CreateStreamAsync(new StreamConfig("AWAY", ["away"]));
            var reader = await js.CreateOrUpdateConsumerAsync("AWAY", new ConsumerConfig("reader"));
            await js.PublishAsync("away", "before");
            """);
        await lesson.RunAsync(3);
        await lesson.WriteAsync(4, """
            await foreach (var message in reader.ConsumeAsync<string>(opts: new NatsJSConsumeOpts { MaxMsgs = 10, Expires = TimeSpan.FromSeconds(2) }))
            {
                Console.WriteLine($"got {message.Data}");
                await message.AckAsync();
                if (message.Data == "after") break;
            }
            """);
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(4), "got before");
    }

    private static (string Url, int Process) OwnServer(PlayerFolder folder)
    {
        using var state = JsonDocument.Parse(File.ReadAllText(folder.PathOf(".nats/server.json")));
        return (state.RootElement.GetProperty("url").GetString()!, state.RootElement.GetProperty("pid").GetInt32());
    }

    private static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
