using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>A term's link opens its words in place.</summary>
[Collection(nameof(BrowserRoom))]
public class GlossaryTests(BrowserRoom room)
{
    private const string Lesson3 = "/lesson/tutorial04_jetstream/03-publish";

    [Fact]
    public async Task A_term_opens_at_its_link_and_Escape_leads_back_to_it()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson3);
        await lesson.ReadyAsync();
        var link = FirstTerm(lesson);
        await link.FocusAsync();
        await lesson.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Card(lesson)).ToBeVisibleAsync();
        await Assertions.Expect(Card(lesson)).ToBeFocusedAsync();
        var href = await link.GetAttributeAsync("href");
        await Assertions.Expect(Card(lesson).GetByRole(AriaRole.Link, new() { Name = "Open the glossary" })).ToHaveAttributeAsync("href", href!);
        Assert.True(await Card(lesson).Locator(".term-words").EvaluateAsync<bool>("words => words.textContent.length > 40"));
        Assert.Empty(await lesson.SeriousFaultsAsync());
        Assert.True(await Card(lesson).EvaluateAsync<bool>("card => { const r = card.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight; }"));
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Card(lesson)).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        Assert.EndsWith(Lesson3, lesson.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_on_and_a_modified_click_open_the_glossary_itself()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson3);
        await lesson.ReadyAsync();
        var link = FirstTerm(lesson);
        var opened = lesson.Page.Context.WaitForPageAsync();
        await link.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await (await opened).WaitForURLAsync("**/lesson/reference/glossary#*");
        await Assertions.Expect(Card(lesson)).ToBeHiddenAsync();
        await link.ClickAsync();
        await Card(lesson).GetByRole(AriaRole.Link, new() { Name = "Open the glossary" }).ClickAsync();
        await lesson.Page.WaitForURLAsync("**/lesson/reference/glossary#*");
    }

    private static ILocator FirstTerm(LessonPage lesson) => lesson.Page.Locator(".prose a[href*='/reference/glossary#']").First;

    private static ILocator Card(LessonPage lesson) => lesson.Page.Locator(".term-card");
}
