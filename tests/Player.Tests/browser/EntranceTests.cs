using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>How a learner's browser comes in, and stays in.</summary>
[Collection(nameof(BrowserRoom))]
public class EntranceTests(BrowserRoom room, PlayerServer player)
{
    private const string Path = "/lesson/try/one";

    [Fact]
    public async Task A_tab_may_be_loaded_again_and_other_tabs_of_its_browser_are_in_too()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        foreach (var relation in (string[])["", "noopener"])
        {
            var opened = lesson.Page.Context.WaitForPageAsync();
            await lesson.AskAsync<object>($"void open('/lesson/try/two', '_blank', '{relation}')");
            var tab = await opened;
            await tab.WaitForSelectorAsync(".kernel[data-state=ready]");
            await tab.CloseAsync();
        }
    }

    [Fact]
    public async Task An_address_that_was_used_leads_on_where_its_browser_is_in_and_says_elsewhere_how_to_have_another_one()
    {
        var address = await Pass.NewAddressAsync(player.Entrance);
        await using var own = await room.Chromium.OpenAsync(address.AbsoluteUri);
        await own.Page.WaitForSelectorAsync(LessonPage.Contents);
        Assert.DoesNotContain("token", await own.Page.EvaluateAsync<string>("document.referrer + location.href"), StringComparison.Ordinal);
        await using var other = await room.Chromium.OpenAsync(address.AbsoluteUri);
        await LessonPage.SaysAsync(other.Page.Locator("main"), "has let a browser in already");
        await LessonPage.SaysAsync(other.Page.Locator("main"), "type make serve in the course's folder");
        await own.Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await own.Page.WaitForSelectorAsync(LessonPage.Contents);
    }

    [Fact]
    public async Task A_page_whose_browser_lost_its_key_says_how_to_come_in_again()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, mayReportErrors: true);
        await lesson.AskAsync<object>("localStorage.removeItem('course-key')");
        // The page leaves by itself, perhaps before it has loaded.
        await lesson.Page.GotoAsync(lesson.Origin + Path, new() { WaitUntil = WaitUntilState.Commit });
        await LessonPage.SaysAsync(lesson.Page.Locator("main"), "type make serve in the course's folder");
    }

    [Fact]
    public async Task A_password_lets_a_browser_in_and_a_wrong_one_is_said()
    {
        using var folder = new PlayerFolder();
        folder.Write("password", "correct horse\n");
        await using var other = await OtherPlayer.StartAsync(folder, player.Nats, "--port", "0", "--password-file", folder.PathOf("password"));
        await using var page = await room.Chromium.OpenAsync(new Uri(other.Entrance, "/").AbsoluteUri);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Enter" }).ClickAsync();
        await page.Page.GetByLabel("Password").FillAsync("wrong horse");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await LessonPage.SaysAsync(page.Page.GetByRole(AriaRole.Status), "That is not the password.");
        await page.Page.GetByLabel("Password").FillAsync("correct horse");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForSelectorAsync(LessonPage.Contents);
    }
}
