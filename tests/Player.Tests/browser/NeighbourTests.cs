using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Pages of other servers in the learner's browser: on another port of this machine, which gets the player's cookie, and of another site.</summary>
[Collection(nameof(BrowserRoom))]
public class NeighbourTests(BrowserRoom room, PlayerServer player)
{
    // What a page can learn of an address without reading it. Each ends by an event of the browser.
    private const string Signals = """
        async origin => {
          const element = (tag, attributes) => new Promise(done => {
            const node = Object.assign(document.createElement(tag), attributes);
            for (const name of ["load", "error", "loadeddata"]) node.addEventListener(name, () => done(name));
            document.body.append(node);
          });
          const frame = async path => {
            const node = document.createElement("iframe");
            const loaded = new Promise(done => node.addEventListener("load", done));
            node.src = origin + path;
            document.body.append(node);
            await loaded;
            let inside; try { inside = String(node.contentDocument); } catch (fault) { inside = fault.name; }
            return `${inside}, ${node.contentWindow.length}`;
          };
          const fetched = (path, options) => fetch(origin + path, options).then(answer => answer.type, fault => fault.name);
          const socket = path => new Promise(done => {
            const line = new WebSocket(origin.replace("http", "ws") + path);
            line.onopen = () => done("open");
            line.onclose = event => done(`closed ${event.code} ${event.wasClean}`);
          });
          const found = [];
          const note = async (name, path, outcome) => found.push(`${name} ${path}: ${await outcome}`);
          for (const path of ["/", "/enter", "/enter.js", "/lib/plotly.js", "/lib/x/plotly.js", "/assets/lesson.js", "/assets/player.css", "/pictures/jetstream.svg", "/favicon.ico", "/frame", "/api/status"]) {
            for (const mode of ["no-cors", "cors"]) for (const credentials of ["include", "omit"]) await note(`fetch ${mode} ${credentials}`, path, fetched(path, { mode, credentials }));
            await note("post", path, fetched(path, { mode: "no-cors", method: "POST", body: "x" }));
            await note("script", path, element("script", { src: origin + path }));
            await note("script cors", path, element("script", { src: origin + path, crossOrigin: "anonymous" }));
            await note("module", path, element("script", { src: origin + path, type: "module" }));
            await note("style", path, element("link", { rel: "stylesheet", href: origin + path }));
            await note("prefetch", path, element("link", { rel: "prefetch", href: origin + path }));
            await note("preload", path, element("link", { rel: "preload", as: "script", href: origin + path }));
            await note("image", path, element("img", { src: origin + path }));
            await note("video", path, element("video", { src: origin + path }));
            await note("object", path, element("object", { data: origin + path }));
            await note("iframe", path, frame(path));
          }
          for (const path of ["/ws/lesson/try/one", "/ws/server", "/"]) await note("socket", path, socket(path));
          await note("events", "/", new Promise(done => { const source = new EventSource(origin + "/"); source.onerror = () => done("error"); source.onopen = () => done("open"); }));
          const timed = performance.getEntriesByType("resource").filter(entry => entry.name.startsWith(origin));
          return [...found, `timed: ${[...new Set(timed.map(entry => `${entry.initiatorType} ${entry.name.slice(origin.length)} ${entry.responseStatus} ${entry.transferSize} ${entry.nextHopProtocol}`))].sort().join(", ")}`];
        }
        """;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Another_servers_page_cannot_tell_the_player_from_a_port_where_nobody_listens(string host)
    {
        await using var elsewhere = new Stranger();
        var seen = new List<string[]>();
        foreach (var port in (int[])[FreePorts.Find(1)[0], player.Port])
        {
            await using var page = await EnteredAsync();
            await page.Page.GotoAsync($"http://{host}:{elsewhere.Port}/");
            seen.Add(await page.Page.EvaluateAsync<string[]>(Signals, $"http://127.0.0.1:{port}"));
        }
        Assert.Equal(seen[0], seen[1]);
    }

    [Fact]
    public async Task A_window_that_another_site_opens_at_the_player_shows_it_no_more_than_an_error_page_would()
    {
        await using var elsewhere = new Stranger();
        var seen = new List<string>();
        foreach (var port in (int[])[FreePorts.Find(1)[0], player.Port])
        {
            await using var page = await EnteredAsync();
            await page.Page.GotoAsync($"http://localhost:{elsewhere.Port}/");
            foreach (var path in (string[])["/", "/enter", "/lesson/try/one", "/api/status"])
            {
                var opened = page.Page.WaitForPopupAsync();
                await page.Page.EvaluateAsync("address => { window.opened = open(address); }", $"http://127.0.0.1:{port}{path}");
                await (await opened).WaitForLoadStateAsync();
                seen.Add($"{port == player.Port} {path} " + await page.Page.EvaluateAsync<string>(
                    "(() => { let there; try { there = String(opened.location.href); } catch (fault) { there = fault.name; } return `${opened.closed} ${opened.length} ${there}`; })()"));
            }
        }
        Assert.Equal(seen.Where(s => s.StartsWith("False", StringComparison.Ordinal)).Select(s => s["False ".Length..]), seen.Where(s => s.StartsWith("True", StringComparison.Ordinal)).Select(s => s["True ".Length..]));
    }

    [Fact]
    public async Task Another_port_of_this_machine_gets_the_cookie_and_can_do_nothing_with_it()
    {
        await using var elsewhere = new Stranger();
        await using (var page = await EnteredAsync())
            await page.Page.GotoAsync($"http://127.0.0.1:{elsewhere.Port}/");
        var stolen = Regex.Match(string.Concat(elsewhere.Heard), $"course-player-{player.Port}=[^;\n]+").Value;
        Assert.Equal(player.Pass.Cookie, stolen);

        using var http = player.NewClient();
        http.DefaultRequestHeaders.Add("Cookie", stolen);
        foreach (var path in (string[])["/api/course", "/api/lesson/try/one", "/api/search?q=x", "/api/status"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(path)).StatusCode);
        foreach (var path in (string[])["/", "/lesson/try/one", "/enter", "/enter.js", "/assets/lesson.js", "/frame"])
            Assert.DoesNotContain(player.Pass.Key, await (await http.GetAsync(path)).Content.ReadAsStringAsync());
        foreach (var path in (string[])["/ws/lesson/try/one", "/ws/server"])
        {
            var error = await Assert.ThrowsAsync<WebSocketException>(() => LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{player.Port}{path}"), player.Origin, new Pass(stolen, "")));
            Assert.Contains("401", error.Message);
        }
    }

    // A browser that the player has let in, as the learner's is. What it asks of other servers is the test.
    private async Task<ChromiumPage> EnteredAsync()
    {
        var page = await room.Chromium.NewPageAsync(new ChromiumView(Anywhere: true));
        await page.GotoAsync((await Pass.NewAddressAsync(player.Entrance)).AbsoluteUri);
        await page.Page.WaitForSelectorAsync(LessonPage.Contents);
        return page;
    }
}
