using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>Lesson 3 as a learner goes through it.</summary>
[Collection(nameof(BrowserRoom))]
public class LessonTests(BrowserRoom room)
{
    private const string Path = "/lesson/tutorial04_jetstream/03-publish";

    private const string Live =
        """
        await CleanUp.StartFreshAsync(js, "TICK", "tick");
        await js.CreateStreamAsync(new StreamConfig("TICK", ["tick"]));
        var live = LiveStream.Start(js, "TICK");
        for (var i = 1; ; i++)
        {
            await js.PublishAsync("tick", i);
            Console.WriteLine($"tick {i}.");
            await Task.Delay(100, Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken);
        }
        """;

    // The tests share the lesson's session, so each begins with the lesson as it came.
    private async Task<LessonPage> OpenAsync()
    {
        var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        return lesson;
    }

    [Fact]
    public async Task All_of_lesson_3_runs_and_shows_its_texts_tables_and_its_chart()
    {
        await using var lesson = await OpenAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Run all" }).ClickAsync();
        await lesson.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.cell[data-part=lesson]')].every(cell => cell.dataset.state === 'ok')");
        Assert.Equal(0, await lesson.Page.Locator(".cell:not([data-part=lesson]):not([data-state=idle])").CountAsync());
        await LessonPage.SaysAsync(lesson.Outputs(3), "Connected to nats-server");
        await LessonPage.SaysAsync(lesson.Outputs(7).Locator("table"), "ORDERS");
        await lesson.Cell(11).Locator(".chart").ScrollIntoViewIfNeededAsync();
        await lesson.Page.WaitForSelectorAsync("#cell-11 .slot[data-drawn] .main-svg");
        await AChartSaysWhatItShowsAsync(lesson);
    }

    // Written by hand, since axe passes charts that no blind reader can use.
    private static async Task AChartSaysWhatItShowsAsync(LessonPage lesson)
    {
        var chart = lesson.Cell(11).Locator(".chart");
        var finding = await chart.Locator("figcaption").InnerTextAsync();
        Assert.Contains("orders are stored", finding);
        await Assertions.Expect(chart.Locator(".slot[role=img]")).ToHaveAttributeAsync("aria-label", finding);
        Assert.Equal(0, await chart.Locator(".modebar-btn:not([data-title])").CountAsync());
        await chart.GetByText("Show as table").ClickAsync();
        await LessonPage.SaysAsync(chart.Locator("table th").First, "seconds");
        Assert.Equal(9, await chart.Locator("tbody tr").CountAsync());
    }

    [Fact]
    public async Task A_live_chart_changes_in_place_and_can_be_paused()
    {
        await using var lesson = await OpenAsync();
        await lesson.RunAsync(2, 3);
        await lesson.WriteAsync(7, Live);
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        var chart = lesson.Cell(7).Locator(".chart");
        await chart.GetByRole(AriaRole.Button, new() { Name = "Pause" }).WaitForAsync();
        await lesson.Page.WaitForSelectorAsync("#cell-7 .slot[data-drawn]");
        await lesson.AskAsync<object>("document.querySelector('#cell-7 .js-plotly-plot').kept = true");
        var height = await lesson.AskAsync<double>("document.querySelector('#cell-7 .slot').offsetHeight");
        await AChangeComesAsync(lesson, await DataAsync(lesson));
        await chart.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        var paused = await DataAsync(lesson);
        await TenTicksComeAsync(lesson);
        Assert.Equal(paused, await DataAsync(lesson));
        await chart.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await AChangeComesAsync(lesson, paused);
        await lesson.Cell(7).GetByRole(AriaRole.Button, new() { Name = "Stop cell 4" }).ClickAsync();
        await lesson.EndsAsync(7, "cancelled");
        Assert.True(await lesson.AskAsync<bool>("document.querySelector('#cell-7 .js-plotly-plot').kept"));
        Assert.Equal(height, await lesson.AskAsync<double>("document.querySelector('#cell-7 .slot').offsetHeight"));
        Assert.Equal(0, await lesson.Page.Locator("[role=status] .chart, [aria-live] .chart").CountAsync());
    }

    private static Task<string> DataAsync(LessonPage lesson) => lesson.AskAsync<string>("JSON.stringify(document.querySelector('#cell-7 .js-plotly-plot').data)");

    private static Task AChangeComesAsync(LessonPage lesson, string before) =>
        lesson.Page.WaitForFunctionAsync("before => JSON.stringify(document.querySelector('#cell-7 .js-plotly-plot').data) !== before", before);

    private static async Task TenTicksComeAsync(LessonPage lesson)
    {
        var ticks = await lesson.Outputs(7).Locator("pre").InnerTextAsync();
        await LessonPage.SaysAsync(lesson.Outputs(7).Locator("pre"), $"tick {ticks.Split('.').Length + 9}.");
    }

    [Fact]
    public async Task An_exercise_is_failed_helped_with_hint_by_hint_and_solved()
    {
        await using var lesson = await OpenAsync();
        await lesson.RunAsync(2, 3, 5);
        var help = lesson.Page.Locator(".exercise").First;
        var task = await lesson.AskAsync<int>("Number(document.querySelector('.cell.task').id.slice('cell-'.length))");
        await Assertions.Expect(Button("Show the solution")).ToBeDisabledAsync();
        await CheckAsync("Not solved yet");
        foreach (var number in new[] { 1, 2, 3 })
        {
            await Button($"Show hint {number} of 3").ClickAsync();
            await Assertions.Expect(help.Locator(".hints li")).ToHaveCountAsync(number);
        }
        await Button("Show the solution").ClickAsync();
        var solution = await help.Locator(".solution pre").InnerTextAsync();
        Assert.Contains("MsgId", solution);
        await lesson.WriteAsync(task, solution.Replace("cancel-ORD", "other-ORD", StringComparison.Ordinal));
        await CheckAsync("Almost solved");
        await Assertions.Expect(help.Locator(".exercise-progress")).ToHaveAttributeAsync("data-state", "almost");
        await lesson.WriteAsync(task, solution);
        await CheckAsync("Solved");
        await using var contents = await LessonPage.OpenAsync(room, "/");
        await Assertions.Expect(contents.Page.Locator("li", new() { HasText = "Publish to JetStream" }).First)
            .ToContainTextAsync(new Regex("1 of [0-9]+ solved"));

        ILocator Button(string name) => help.GetByRole(AriaRole.Button, new() { Name = name });

        async Task CheckAsync(string outcome)
        {
            await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Check my answer" }).First.ClickAsync();
            await LessonPage.SaysAsync(help, outcome);
        }
    }

    [Fact]
    public async Task What_a_cell_shows_is_told_once_it_has_run_or_on_request()
    {
        await using var lesson = await OpenAsync();
        var told = lesson.Page.GetByText("names the stream that stored the message");
        await Assertions.Expect(told).ToBeHiddenAsync();
        await lesson.Page.GetByText("What to observe, once cell 4 has run").ClickAsync();
        await Assertions.Expect(told).ToBeVisibleAsync();
        await lesson.Page.GetByText("What to observe, once cell 4 has run").ClickAsync();
        await lesson.RunAsync(2, 3, 5, 7);
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Assertions.Expect(lesson.Page.GetByText("What to observe, once cell 4 has run")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_answer_that_does_not_compile_is_not_checked_and_has_no_verdict()
    {
        await using var lesson = await OpenAsync();
        await lesson.RunAsync(2, 3, 5);
        var task = await lesson.AskAsync<int>("Number(document.querySelector('.cell.task').id.slice('cell-'.length))");
        var check = lesson.Page.Locator(".exercise .checked").First;
        var progress = lesson.Page.Locator(".exercise-progress").First;
        await CheckAsync("Not solved yet, 1 check so far.");
        await LessonPage.SaysAsync(check.Locator(".outputs"), "Not yet");
        await lesson.WriteAsync(task, "var broken = ;");
        await Assertions.Expect(check.GetByText("Your code has changed since this check.")).ToBeVisibleAsync();
        await CheckAsync("Not checked: your code failed. CS1525");
        await LessonPage.SaysAsync(progress, "1 check so far.");
        await Assertions.Expect(check.Locator(".outputs")).ToBeEmptyAsync();
        await Assertions.Expect(lesson.Page.Locator(".status")).Not.ToContainTextAsync("finished");

        async Task CheckAsync(string outcome)
        {
            await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Check my answer" }).First.ClickAsync();
            await LessonPage.SaysAsync(progress, outcome);
        }
    }

    [Fact]
    public async Task Cleaning_up_is_offered_once_something_has_run_and_a_closed_connection_is_opened_again()
    {
        await using var lesson = await OpenAsync();
        var offer = lesson.Page.GetByRole(AriaRole.Group, new() { Name = "Clean up" });
        await Assertions.Expect(offer).ToBeHiddenAsync();
        await lesson.RunAsync(2, 3, 5);
        await offer.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(offer).ToBeHiddenAsync();
        await lesson.Page.WaitForSelectorAsync(".cell[data-part=clean-up][data-state=ok]");
        var next = lesson.Cell(7);
        await next.Locator(".run").ClickAsync();
        await next.GetByRole(AriaRole.Button, new() { Name = "Run everything above" }).ClickAsync();
        await lesson.EndsAsync(7, "ok");
        await Assertions.Expect(offer).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_panel_shows_what_a_cell_did_to_the_server()
    {
        await using var lesson = await OpenAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        await lesson.RunAsync(2, 3);
        var stream = lesson.Page.Locator("#server").GetByRole(AriaRole.Group, new() { Name = "Stream ORDERS" });
        await LessonPage.SaysAsync(stream, "orders.*");
        await lesson.RunAsync(5, 7);
        await Assertions.Expect(stream.Locator(".figures .value")).ToHaveTextAsync("1");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Close the server panel" }).ClickAsync();
        await Assertions.Expect(lesson.Page.Locator("#server")).ToBeHiddenAsync();
    }
}
