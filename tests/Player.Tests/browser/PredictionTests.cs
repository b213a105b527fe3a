using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Predictions as a learner meets them: chosen, kept, and held beside what happened.</summary>
[Collection(nameof(BrowserRoom))]
public class PredictionTests(BrowserRoom room)
{
    [Fact]
    public async Task A_choice_is_kept_over_a_reload_and_stands_beside_what_happened_once_the_next_cell_has_run()
    {
        await using var lesson = await OpenAsync("predict-browser");
        await Choice(lesson, "It is 19").ClickAsync();
        await IsChosenAsync(Choice(lesson, "It is 19"));
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await IsChosenAsync(Choice(lesson, "It is 19"));
        await Assertions.Expect(lesson.Page.Locator(".verdict")).ToHaveCountAsync(0);

        await lesson.RunAsync(2);
        var verdict = lesson.Page.Locator("#cell-2 + .verdict[data-right=false]");
        await LessonPage.SaysAsync(verdict.Locator("dl > div").First, "You expectedIt is 19, since counting begins with zero.");
        await LessonPage.SaysAsync(verdict.Locator("dl > div").Last, "What happenedIt is 20.");
        await LessonPage.SaysAsync(verdict, "It came out differently. Half of 40 is 20.");
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "It came out differently: It is 20.");

        await Choice(lesson, "21", exact: true).ClickAsync();
        await lesson.RunAsync(4);
        await LessonPage.SaysAsync(lesson.Page.Locator("#cell-4 + .verdict[data-right=true]"), "As you expected. One more than 20.");
        await lesson.Page.ReloadAsync();
        await Assertions.Expect(lesson.Page.Locator(".verdict")).ToHaveCountAsync(2);
        // Other tests predict in other lessons of this course meanwhile.
        await using (var contents = await LessonPage.OpenAsync(room, "/"))
            await Assertions.Expect(contents.Page.Locator(".course", new() { HasText = "Try predict-browser" }))
                .ToContainTextAsync(new Regex("[1-9][0-9]* of ([2-9]|[1-9][0-9]+) predictions came out as you expected"));

        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await Assertions.Expect(lesson.Page.Locator(".verdict")).ToHaveCountAsync(0);
        await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_and_choosing_late_is_decided_at_once()
    {
        await using var lesson = await OpenAsync("predict-keys");
        await lesson.RunAsync(2);
        var group = lesson.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "What do you expect?" }).First;
        await Assertions.Expect(group).ToHaveAccessibleDescriptionAsync("Half of forty is asked for. Predict: What is x?");
        await Choice(lesson, "It is 19").FocusAsync();
        await lesson.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Choice(lesson, "It is 21")).ToBeFocusedAsync();
        await lesson.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Choice(lesson, "It is 20")).ToBeFocusedAsync();
        await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
        await lesson.Page.Keyboard.PressAsync("Space");
        await IsChosenAsync(Choice(lesson, "It is 20"));
        await Assertions.Expect(Choice(lesson, "It is 20")).ToBeFocusedAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("#cell-2 + .verdict"), "As you expected. Half of 40 is 20.");
        await lesson.Page.Keyboard.PressAsync("Tab");
        Assert.True(await lesson.AskAsync<bool>("document.activeElement.closest('.choices') === null"));
        await lesson.ResetAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_serious_in_choices_and_what_came_of_them(bool dark)
    {
        await using var lesson = await OpenAsync("predict-look", new ChromiumView(Dark: dark, ReducedMotion: true));
        await Choice(lesson, "It is 21").ClickAsync();
        await lesson.RunAsync(2);
        await Choice(lesson, "22", exact: true).ClickAsync();
        await lesson.Page.WaitForSelectorAsync(".verdict");
        Assert.Empty(await lesson.SeriousFaultsAsync());
        await lesson.ResetAsync();
    }

    [Fact]
    public async Task On_a_phone_choices_fit_and_what_was_expected_stands_above_what_happened()
    {
        await using var lesson = await OpenAsync("predict-look", ChromiumView.Phone);
        await Choice(lesson, "It is 21").ClickAsync();
        await lesson.RunAsync(2);
        await lesson.Page.WaitForSelectorAsync(".verdict");
        Assert.Equal(360, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await lesson.AskAsync<bool>("(([one, two]) => one.getBoundingClientRect().bottom <= two.getBoundingClientRect().top)(document.querySelectorAll('.verdict dl > div'))"));
        await lesson.ResetAsync();
    }

    [Fact]
    public async Task Without_scripts_the_answers_are_a_list()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/predict-look", new ChromiumView(JavaScript: false));
        await LessonPage.SaysAsync(lesson.Page.Locator(".prose[data-prediction] > ul:last-child > li").Nth(1), "It is 20.");
    }

    private async Task<LessonPage> OpenAsync(string name, ChromiumView? look = null)
    {
        var lesson = await LessonPage.OpenAsync(room, $"/lesson/try/{name}", look);
        await lesson.ReadyAsync();
        return lesson;
    }

    private static ILocator Choice(LessonPage lesson, string words, bool exact = false) => lesson.Page.GetByRole(AriaRole.Radio, new() { Name = words, Exact = exact });

    private static Task IsChosenAsync(ILocator choice) => Assertions.Expect(choice).ToBeCheckedAsync();
}
