using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class ContentsTests(BrowserRoom room, PlayerServer first)
{
    [Fact]
    public async Task The_contents_list_the_courses_and_lead_to_a_lesson()
    {
        await using var contents = await LessonPage.OpenAsync(room, "/");
        var lesson = contents.Page.Locator("main a", new() { HasText = "Publish to JetStream" });
        await LessonPage.SaysAsync(lesson, "30 min");
        await lesson.ClickAsync();
        await LessonPage.SaysAsync(contents.Page.Locator("h1"), "3. Publish to JetStream");
    }

    [Fact]
    public async Task A_newcomer_is_shown_where_to_start_and_whoever_has_been_here_where_to_go_on()
    {
        using var folder = new PlayerFolder();
        await using var player = await OtherPlayer.StartAsync(folder, first);
        await using var contents = await LessonPage.OpenAsync(room, "/", at: player.Entrance);
        var way = contents.Page.Locator("a.resume");
        await LessonPage.SaysAsync(way, "Start here");
        await way.ClickAsync();
        await contents.Page.WaitForURLAsync("**/lesson/tutorial04_jetstream/01-start-jetstream");
        await contents.ReadyAsync();
        await contents.OpenEditorAsync(3);
        await contents.Page.Keyboard.PressAsync("Control+Home");
        await contents.PlaceIsKeptAsync("c2", 1);
        await contents.Page.Locator(".crumbs").GetByRole(AriaRole.Link, new() { Name = "JetStream course" }).ClickAsync();
        await LessonPage.SaysAsync(way, "Go on where you left");
    }

    [Fact]
    public async Task A_lesson_says_where_it_belongs_and_leads_home_from_its_top_and_its_end()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/03-publish");
        var crumbs = lesson.Page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" });
        Assert.Equal(["JetStream course", "Tutorial 4: JetStream", "3. Publish to JetStream"], await crumbs.GetByRole(AriaRole.Listitem).AllInnerTextsAsync());
        await Assertions.Expect(crumbs.Locator("[aria-current=page]")).ToHaveTextAsync("3. Publish to JetStream");
        await Assertions.Expect(lesson.Page.Locator("main > :last-child").GetByRole(AriaRole.Link, new() { Name = "All lessons" })).ToHaveAttributeAsync("href", "/");
        await crumbs.GetByRole(AriaRole.Link, new() { Name = "Tutorial 4: JetStream" }).ClickAsync();
        await lesson.Page.WaitForURLAsync("**/#course-tutorial04_jetstream");
        await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Heading, new() { Name = "Tutorial 4: JetStream" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_was_read_and_run_counts_as_progress_without_a_grade()
    {
        await using (var lesson = await LessonPage.OpenAsync(room, "/lesson/try/progress"))
        {
            await lesson.ReadyAsync();
            await lesson.RunAsync(2, 3);
            await lesson.Page.Locator(".way-home").ScrollIntoViewIfNeededAsync();
            await lesson.Page.EvaluateAsync(
                """
                async () => {
                  const progress = async () => (await (await fetch("/api/course", { headers: { "course-key": localStorage.getItem("course-key") } })).json()).courses.flatMap(c => c.lessons).find(l => l.name === "progress").reading;
                  while ((await progress()).read === 0) await new Promise(next => setTimeout(next, 100));
                }
                """);
        }
        await using var contents = await LessonPage.OpenAsync(room, "/");
        await LessonPage.SaysAsync(contents.Page.Locator(".lessons li", new() { HasText = "Try progress" }), "1 of 1 section read · 2 of 4 cells run");
    }

    [Fact]
    public async Task The_map_shows_what_each_lesson_builds_on_and_leads_there()
    {
        await using var contents = await LessonPage.OpenAsync(room, "/", new ChromiumView(1440, 900));
        var map = contents.Page.GetByRole(AriaRole.Region, new() { Name = "What builds on what" });
        var worker = map.GetByRole(AriaRole.Link, new() { NameRegex = new("^4b\\. .*, builds on 4a$") });
        var before = await map.GetByRole(AriaRole.Link, new() { NameRegex = new("^4a\\. ") }).BoundingBoxAsync();
        Assert.True((await worker.BoundingBoxAsync())!.X >= before!.X + before.Width);
        await LessonPage.SaysAsync(map, "Lab: the clinic builds on 4b and 10b");
        var marks = await map.Locator(".map-chart").First.Locator("li").EvaluateAllAsync<string[]>("marks => marks.map(mark => `${mark.style.left} ${mark.style.top}`)");
        Assert.Equal(marks.Length, marks.Distinct().Count());
        await worker.ClickAsync();
        await contents.Page.WaitForURLAsync("**/lesson/tutorial04_jetstream/04b-worker");
    }

    [Fact]
    public async Task The_contents_stand_in_the_middle_of_a_wide_window()
    {
        await using var contents = await LessonPage.OpenAsync(room, "/", new ChromiumView(1440, 900));
        await contents.Page.WaitForSelectorAsync(".course");
        foreach (var box in (string[])["main", ".course", ".map"])
            Assert.InRange(await contents.AskAsync<double>($"(box => box.left + box.width / 2)(document.querySelector('{box}').getBoundingClientRect())"), 712, 728);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/lesson/try/look")]
    public async Task Letters_come_from_the_player_and_are_the_same_everywhere(string path)
    {
        await using var page = await LessonPage.OpenAsync(room, path);
        await page.Page.WaitForFunctionAsync("() => document.querySelector('h1') && document.fonts.ready.then(() => document.fonts.check('16px \"Course Serif\"') && [...document.fonts].some(f => f.family.includes('Course Sans') && f.status === 'loaded'))");
        Assert.StartsWith("\"Course Serif\"", await page.AskAsync<string>("getComputedStyle(document.querySelector('h1')).fontFamily"));
        Assert.StartsWith("\"Course Sans\"", await page.AskAsync<string>("getComputedStyle(document.querySelector('.bar')).fontFamily"));
        var widths = await page.AskAsync<double[]>("document.fonts.load('16px \"Course Mono\"').then(() => ['0', 'O', 'l', '1', 'W'].map(letter => { const pen = document.createElement('canvas').getContext('2d'); pen.font = '16px \"Course Mono\"'; return pen.measureText(letter).width; }))");
        Assert.Single(widths.Distinct());
        Assert.All(await page.AskAsync<string[]>("[...document.fonts].map(f => f.display)"), display => Assert.Equal("swap", display));
        Assert.NotEmpty(await page.AskAsync<string[]>("performance.getEntriesByType('resource').map(r => r.name).filter(name => name.endsWith('.woff2'))"));
    }

    [Fact]
    public async Task A_search_finds_a_term_of_the_glossary_and_leads_there()
    {
        await using var contents = await LessonPage.OpenAsync(room, "/");
        await contents.Page.GetByLabel("Search lessons and glossary").FillAsync("ack floor");
        await contents.Page.Locator(".hits a", new() { HasText = "Glossary" }).First.ClickAsync();
        await contents.Page.WaitForURLAsync("**/lesson/reference/glossary#ack-floor");
    }

    [Fact]
    public async Task The_way_back_leads_to_the_line_that_was_worked_on()
    {
        await using (var lesson = await LessonPage.OpenAsync(room, "/lesson/try/resume"))
        {
            await lesson.ReadyAsync();
            await lesson.WriteAsync(3, "// one\n// two\n// three");
            await lesson.Page.Keyboard.PressAsync("ArrowUp");
            await lesson.PlaceIsKeptAsync("c2", 2);
        }
        await using var contents = await LessonPage.OpenAsync(room, "/");
        // The second cell of code; its anchor counts the prose above it.
        await LessonPage.SaysAsync(contents.Page.Locator("a.resume"), "at cell 2");
        await contents.Page.Locator("a.resume", new() { HasText = "Try resume" }).ClickAsync();
        await contents.Page.WaitForURLAsync("**/lesson/try/resume#cell-3-line-2");
        var editor = contents.Page.Locator("#cell-3 .cm-content");
        await Assertions.Expect(editor).ToBeFocusedAsync();
        await contents.Page.Keyboard.TypeAsync("here ");
        await LessonPage.SaysAsync(editor, "// onehere // two");
    }
}
