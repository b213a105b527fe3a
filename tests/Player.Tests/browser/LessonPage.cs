using System.Text.Json;
using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>
/// A lesson in a browser, as a learner handles it. When it is closed it must have asked nobody but the player, and reported no error.
/// </summary>
internal sealed class LessonPage : IAsyncDisposable
{
    /// <summary>Where the entrance leads to, as soon as it is there.</summary>
    public const string Contents = ".lessons";

    private readonly ChromiumPage view;
    private readonly Uri player;
    private readonly List<string> sockets = [];

    // A machine that does other things beside the tests takes longer than a reader would wait.
    static LessonPage() => Assertions.SetDefaultExpectTimeout(Chromium.Patience);

    private LessonPage(ChromiumPage view, Uri player)
    {
        this.view = view;
        this.player = player;
        Page.WebSocket += (_, socket) => sockets.Add(socket.Url);
    }

    /// <summary>Playwright's page.</summary>
    public IPage Page => view.Page;

    /// <summary>The player that it came from.</summary>
    public string Origin => player.GetLeftPart(UriPartial.Authority);

    /// <summary>The bar's words on the kernel.</summary>
    public ILocator Kernel => Page.Locator(".kernel");

    /// <summary>Whether the page may report errors: where the connection is cut on purpose.</summary>
    public bool MayReportErrors { get; init; }

    /// <summary>Comes in by the printed address, and opens a page of the player.</summary>
    /// <param name="room">The player and the browser.</param>
    /// <param name="path">Such as <c>/lesson/try/cells</c>.</param>
    /// <param name="look">Size and the reader's preferences.</param>
    /// <param name="prepare">What has to be done before the page opens.</param>
    /// <param name="mayReportErrors">Whether the page may report errors.</param>
    /// <param name="at">The address that another player than the room's has printed.</param>
    /// <param name="by">Another browser than the room's.</param>
    public static async Task<LessonPage> OpenAsync(
        BrowserRoom room, string path, ChromiumView? look = null, Func<IPage, Task>? prepare = null, bool mayReportErrors = false, Uri? at = null, Chromium? by = null)
    {
        var entrance = at ?? room.Entry;
        var view = await (by ?? room.Chromium).NewPageAsync(look);
        await ComeInAsync(view, await Pass.NewAddressAsync(entrance), look is not { JavaScript: false });
        if (prepare is not null)
            await prepare(view.Page);
        var page = new LessonPage(view, entrance) { MayReportErrors = mayReportErrors };
        await view.GotoAsync(new Uri(entrance, path).AbsoluteUri);
        return page;
    }

    // Coming in needs a script; what stands in a lesson then needs none.
    private static async Task ComeInAsync(ChromiumPage view, Uri address, bool runsScripts)
    {
        if (runsScripts)
        {
            await view.GotoAsync(address.AbsoluteUri);
            await view.Page.WaitForSelectorAsync(Contents);
            return;
        }
        var cookie = (await Pass.GetAsync(address)).Cookie.Split('=', 2);
        await view.Page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = address.GetLeftPart(UriPartial.Authority) }]);
    }

    /// <summary>The section of a cell by its anchor, which counts prose, too; readers see another number.</summary>
    public ILocator Cell(int number) => Page.Locator($"#cell-{number}");

    /// <summary>What a cell has printed and shown.</summary>
    public ILocator Outputs(int number) => Cell(number).Locator(".outputs");

    /// <summary>A cell's editor.</summary>
    public ILocator Editor(int number) => Cell(number).Locator(".cm-content");

    /// <summary>Waits until the kernel is there to run cells.</summary>
    public Task ReadyAsync() => KernelBecomesAsync("ready");

    /// <summary>Waits until the bar says so of the kernel.</summary>
    public Task KernelBecomesAsync(string state) => Page.WaitForSelectorAsync($".kernel[data-state={state}]");

    /// <summary>Puts a text into a cell, by the keyboard.</summary>
    public async Task WriteAsync(int cell, string text)
    {
        await OpenEditorAsync(cell);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Gives a cell's editor the focus.</summary>
    public async Task OpenEditorAsync(int cell)
    {
        await Cell(cell).ScrollIntoViewIfNeededAsync();
        await Editor(cell).ClickAsync();
    }

    /// <summary>Runs cells one after the other by their buttons.</summary>
    public async Task RunAsync(params int[] cells)
    {
        foreach (var cell in cells)
        {
            await Cell(cell).Locator(".run").ClickAsync();
            await EndsAsync(cell, "ok");
        }
    }

    /// <summary>Waits until a run of a cell that began after the call before this one has come to that end.</summary>
    public async Task EndsAsync(int cell, string state)
    {
        await Page.WaitForFunctionAsync(
            "([id, state]) => document.getElementById(id).dataset.state === state && !document.querySelector('.kernel[data-state=busy]')",
            new[] { $"cell-{cell}", state });
    }

    /// <summary>Opens the bar's menu, where the bar has one: what is in it stands in the bar where there is room.</summary>
    public async Task OpenMenuAsync()
    {
        var more = Page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true });
        if (await more.IsVisibleAsync() && await more.GetAttributeAsync("aria-expanded") == "false")
            await more.ClickAsync();
    }

    /// <summary>The lesson as it came: no edits, no outputs, a new kernel.</summary>
    public async Task ResetAsync()
    {
        await OpenMenuAsync();
        await Page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Reset the lesson" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Reset the lesson" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.cell')].every(cell => cell.dataset.state === 'idle')");
        await ReadyAsync();
    }

    /// <summary>Waits until the player knows that the learner writes in a line of a cell.</summary>
    public Task PlaceIsKeptAsync(string cell, int line) => AskAsync<object>(
        $$"""
        (async () => {
          for (let asked = 0; asked < 600; asked++) {
            const { resume } = await (await fetch("/api/course", { headers: { "course-key": localStorage.getItem("course-key") } })).json();
            if (resume?.name === document.body.dataset.lesson && resume.cell === "{{cell}}" && resume.line === {{line}}) return;
            await new Promise(next => setTimeout(next, 50));
          }
          throw new Error("the place was not kept");
        })()
        """);

    /// <summary>Waits until an element has this text in it.</summary>
    public static Task SaysAsync(ILocator element, string text) => Assertions.Expect(element).ToContainTextAsync(text);

    /// <summary>Evaluates an expression in the page.</summary>
    public Task<T> AskAsync<T>(string expression) => Page.EvaluateAsync<T>(expression);

    /// <summary>What axe-core finds that is serious or worse, or wrong with the order of headings, each with its first element.</summary>
    public async Task<IReadOnlyList<string>> SeriousFaultsAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "artifacts/npm/node_modules/axe-core/axe.min.js")));
        var result = await Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const headings = ["heading-order", "page-has-heading-one"];
              const { violations } = await axe.run(document, { resultTypes: ["violations"], rules: Object.fromEntries(headings.map(id => [id, { enabled: true }])) });
              return violations.filter(v => ["serious", "critical"].includes(v.impact) || headings.includes(v.id))
                .map(v => `${v.id}: ${v.nodes[0].html} (${v.nodes[0].failureSummary})`);
            }
            """);
        return [.. result.EnumerateArray().Select(fault => fault.GetString()!)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!MayReportErrors)
            Assert.Empty(view.Errors);
        Assert.Empty(view.OutsideRequests);
        Assert.All(sockets, socket => Assert.Equal(player.Authority, new Uri(socket).Authority));
        await view.DisposeAsync();
    }
}
