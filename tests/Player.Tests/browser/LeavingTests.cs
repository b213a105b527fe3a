using Microsoft.Playwright;
using NATS.Net;

namespace Player.Tests.Browser;

/// <summary>Leaving a lesson before its end: where one arrives stands the offer to take away what it has left.</summary>
[Collection(nameof(BrowserRoom))]
public class LeavingTests(BrowserRoom room)
{
    private const string Left = "/lesson/try/leave";

    [Fact]
    public async Task Whoever_goes_home_is_offered_to_clean_up_and_it_is_done_from_there()
    {
        await using var lesson = await OpenAsync();
        await HomeAsync(lesson);
        await Assertions.Expect(Offer(lesson)).ToBeHiddenAsync();

        await ReturnAsync(lesson);
        await lesson.RunAsync(2, 3);
        await HomeAsync(lesson);
        await LessonPage.SaysAsync(Offer(lesson), "What Try leave has made is still on the server.");
        Assert.Contains("LEFT", await StreamsAsync());
        await Offer(lesson).GetByRole(AriaRole.Button, new() { Name = "Clean up" }).ClickAsync();
        await LessonPage.SaysAsync(Offer(lesson), "Cleaned up: nothing of Try leave is left.");
        Assert.DoesNotContain("LEFT", await StreamsAsync());
        await lesson.Page.ReloadAsync();
        await lesson.Page.WaitForSelectorAsync(".course");
        await Assertions.Expect(Offer(lesson)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Whoever_keeps_it_is_not_asked_again_and_another_lesson_that_runs_withdraws_the_offer()
    {
        await using var lesson = await OpenAsync();
        await lesson.RunAsync(2, 3);
        await lesson.Page.GotoAsync(lesson.Origin + "/lesson/try/kernel");
        await lesson.ReadyAsync();
        await Assertions.Expect(Offer(lesson)).ToBeVisibleAsync();
        await lesson.RunAsync(2);
        await Assertions.Expect(Offer(lesson)).ToHaveCountAsync(0);

        await HomeAsync(lesson);
        await Offer(lesson).GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await lesson.Page.ReloadAsync();
        await lesson.Page.WaitForSelectorAsync(".course");
        await Assertions.Expect(Offer(lesson)).ToBeHiddenAsync();
    }

    private async Task<LessonPage> OpenAsync()
    {
        var lesson = await LessonPage.OpenAsync(room, Left);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        return lesson;
    }

    private static ILocator Offer(LessonPage page) => page.Page.GetByRole(AriaRole.Group, new() { Name = "Clean up an earlier lesson", IncludeHidden = true });

    private static async Task HomeAsync(LessonPage lesson)
    {
        var known = lesson.Page.WaitForResponseAsync("**/api/leftover");
        await lesson.Page.Locator(".home").ClickAsync();
        await known;
        await lesson.Page.WaitForSelectorAsync(".course");
    }

    private static async Task ReturnAsync(LessonPage lesson)
    {
        await lesson.Page.GoBackAsync();
        await lesson.ReadyAsync();
    }

    private async Task<IReadOnlyList<string>> StreamsAsync()
    {
        await using var nats = new NatsClient(room.NatsUrl);
        var streams = new List<string>();
        await foreach (var name in nats.CreateJetStreamContext().ListStreamNamesAsync())
            streams.Add(name);
        return streams;
    }
}
