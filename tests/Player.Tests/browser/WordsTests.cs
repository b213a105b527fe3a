using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>What a learner reads in the player is true there: the numbers of cells, and where a server comes from.</summary>
[Collection(nameof(BrowserRoom))]
public class WordsTests(BrowserRoom room)
{
    private const string Lesson1 = "/lesson/tutorial04_jetstream/01-start-jetstream";

    [Fact]
    public async Task Cells_of_code_are_counted_from_1_wherever_a_learner_reads_a_number()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/words");
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await Assertions.Expect(lesson.Page.Locator(".cell-foot .name")).ToHaveTextAsync(["Cell 1", "Cell 2", "Cell 3", "Cell 4"]);
        await lesson.RunAsync(2);
        await lesson.WriteAsync(6, "throw new Exception(\"no\");");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Run cell 4", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "Cell 4 failed.");
        await Assertions.Expect(lesson.Editor(6)).ToHaveAccessibleNameAsync("Code of cell 4");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Reset cell 4 to its original text", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.GetByRole(AriaRole.Dialog), "Reset cell 4?");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Reset the cell" }).ClickAsync();
    }

    [Fact]
    public async Task Hints_that_stand_as_a_box_take_no_number()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/03-publish");
        await lesson.Page.WaitForSelectorAsync(".exercise");
        var numbers = await lesson.Page.Locator(".cell-foot .name").AllTextContentsAsync();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => $"Cell {n}"), numbers);
        await Assertions.Expect(lesson.Page.GetByText("undefined")).ToHaveCountAsync(0);
        Assert.Equal(0, await lesson.Page.Locator("[aria-label*=undefined]").CountAsync());
    }

    [Fact]
    public async Task Lesson_1_and_its_errors_say_where_the_players_server_comes_from()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson1);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        var main = lesson.Page.Locator("main");
        await LessonPage.SaysAsync(main, "A server runs already: the player has found one, or has started one for you.");
        await LessonPage.SaysAsync(main, "The next cell loads the packages");
        foreach (var elsewhere in (string[])["make up", "docker compose up", "Codespace", "127.0.0.1:4222", "in the player"])
            await Assertions.Expect(main).Not.ToContainTextAsync(elsewhere);

        var cells = await lesson.AskAsync<int[]>("[...document.querySelectorAll('.cell')].map(cell => Number(cell.id.slice('cell-'.length)))");
        await lesson.RunAsync(cells[0]);
        await lesson.WriteAsync(cells[1], "var none = Configuration.Read();\nawait ConnectAsync(\"lesson 1\", none with { Nats = none.Nats with { Url = \"nats://127.0.0.1:1\" } });");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(cells[1]), "No NATS server answers at nats://127.0.0.1:1.");
        await LessonPage.SaysAsync(lesson.Outputs(cells[1]), "make serve");
        await Assertions.Expect(lesson.Outputs(cells[1])).Not.ToContainTextAsync("make up");
        await lesson.ResetAsync();
    }
}
