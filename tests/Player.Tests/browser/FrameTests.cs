using System.Globalization;
using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Html with a script, in its frame: it hears from and speaks to nobody, and what it computes holds up nobody else.</summary>
[Collection(nameof(BrowserRoom))]
public class FrameTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/frame";

    // Each tries one door to a server on this machine, whose port it is given.
    public static TheoryData<string, string> Doors => new()
    {
        { "WebRTC", "const line = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] }); line.createDataChannel('x'); line.createOffer().then(o => line.setLocalDescription(o));" },
        { "WebRTC over TCP", "const line = new webkitRTCPeerConnection({ iceServers: [{ urls: 'turn:127.0.0.1:PORT?transport=tcp', username: 'a', credential: 'b' }] }); line.createDataChannel('x'); line.createOffer().then(o => line.setLocalDescription(o));" },
        { "WebRTC of a frame within", "const inner = document.createElement('iframe'); inner.srcdoc = `<script>const line = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] }); line.createDataChannel('x'); line.createOffer().then(o => line.setLocalDescription(o));<${''}/script>`; document.body.append(inner);" },
        { "WebRTC of a frame in html", "document.body.insertAdjacentHTML('beforeend', `<iframe srcdoc=\"<script>const line = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] }); line.createDataChannel('x'); line.createOffer().then(o => line.setLocalDescription(o));<${''}/script>\"></iframe>`);" },
        { "WebRTC of a frame that runs an address", "const inner = document.createElement('iframe'); inner.src = `javascript:'<script>const line = new RTCPeerConnection({ iceServers: [{ urls: \"stun:127.0.0.1:PORT\" }] }); line.createDataChannel(\"x\"); line.createOffer().then(o => line.setLocalDescription(o));<${''}/script>'`; document.body.append(inner);" },
        { "links", "for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload', 'stylesheet', 'icon', 'manifest', 'prerender']) document.head.append(Object.assign(document.createElement('link'), { rel, href: 'http://127.0.0.1:PORT/' + rel }));" },
        { "links in html", "document.body.insertAdjacentHTML('beforeend', ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet'].map(rel => `<link rel=${rel} href=http://127.0.0.1:PORT/${rel}>`).join(''));" },
        { "preloads", "for (const as of ['script', 'style', 'image', 'font', 'fetch']) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as, href: 'http://127.0.0.1:PORT/' + as }));" },
        { "speculation", "for (const what of ['prefetch', 'prerender']) { const rules = document.createElement('script'); rules.type = 'speculationrules'; rules.textContent = JSON.stringify({ [what]: [{ source: 'list', urls: ['http://127.0.0.1:PORT/'], eagerness: 'immediate' }] }); document.head.append(rules); }" },
        { "its own address", "location = 'http://127.0.0.1:PORT/';" },
        { "its own address, again", "location.replace('http://127.0.0.1:PORT/');" },
        { "the page's address", "top.location = 'http://127.0.0.1:PORT/';" },
        { "a refresh", "document.head.insertAdjacentHTML('beforeend', '<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:PORT/\">');" },
        { "a window", "open('http://127.0.0.1:PORT/');" },
        { "anchors", "for (const target of ['_self', '_blank', '_top', '_parent']) { const way = Object.assign(document.createElement('a'), { href: 'http://127.0.0.1:PORT/', target, ping: 'http://127.0.0.1:PORT/' }); document.body.append(way); way.click(); }" },
        { "a download", "const way = Object.assign(document.createElement('a'), { href: 'http://127.0.0.1:PORT/', download: 'x' }); document.body.append(way); way.click();" },
        { "a form", "document.body.insertAdjacentHTML('beforeend', '<form id=sent action=http://127.0.0.1:PORT/ method=post></form>'); document.getElementById('sent').submit();" },
        { "workers", "for (const address of [URL.createObjectURL(new Blob(['fetch(\"http://127.0.0.1:PORT/\")'])), 'data:text/javascript,fetch(\"http://127.0.0.1:PORT/\")', 'http://127.0.0.1:PORT/']) for (const kind of [Worker, SharedWorker]) try { new kind(address); } catch { }" },
        { "styles", "document.body.insertAdjacentHTML('beforeend', '<style>@import \"http://127.0.0.1:PORT/i\"; @font-face { font-family: f; src: url(http://127.0.0.1:PORT/f) } body { font-family: f; background: url(http://127.0.0.1:PORT/b); cursor: url(http://127.0.0.1:PORT/c), auto }</style>');" },
        { "requests", "const there = 'http://127.0.0.1:PORT/'; navigator.sendBeacon(there); fetch(there, { mode: 'no-cors', keepalive: true }).catch(() => {}); new Image().src = there; import(there).catch(() => {}); for (const act of [() => new EventSource(there), () => new WebSocket('ws://127.0.0.1:PORT/'), () => new WebTransport('https://127.0.0.1:PORT/'), () => fetchLater(there, { activateAfter: 0 }), () => new FontFace('f', `url(${there})`).load().catch(() => {}), () => new Audio(there)]) try { act(); } catch { }" },
        { "parts", "document.body.insertAdjacentHTML('beforeend', '<img srcset=\"http://127.0.0.1:PORT/ 1x\"><video src=http://127.0.0.1:PORT/ poster=http://127.0.0.1:PORT/></video><object data=http://127.0.0.1:PORT/></object><embed src=http://127.0.0.1:PORT/><iframe src=http://127.0.0.1:PORT/></iframe><svg><image href=http://127.0.0.1:PORT/ /><use href=http://127.0.0.1:PORT/#x /></svg><input type=image src=http://127.0.0.1:PORT/><script src=http://127.0.0.1:PORT/>');" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_script_in_its_frame_reaches_no_server_by_any_door(string door, string script)
    {
        await using var server = new Stranger();
        await using var lesson = await LessonPage.OpenAsync(room, Path, new ChromiumView(Anywhere: true), mayReportErrors: true);
        await lesson.AskAsync<object>("void addEventListener('message', event => { if (event.data === 'tried') window.tried = true; })");
        var act = script.Replace("PORT", server.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await ShowAsync(lesson, $"<p>Tries {door}.</p>", $"parent.postMessage('tried', '*'); {act}");
        await lesson.Page.WaitForFunctionAsync("() => window.tried");
        await KnockedAsync();
        Assert.Empty(server.Heard);
        Assert.Single(lesson.Page.Context.Pages);
        Assert.StartsWith(lesson.Origin + Path, lesson.Page.Url);
    }

    [Fact]
    public async Task No_way_of_making_an_element_makes_one_that_connects()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, mayReportErrors: true);
        await ShowAsync(lesson, "<p id=said></p>", """
            const html = document.createElement.bind(document), ns = "http://www.w3.org/1999/xhtml", doors = [];
            const box = () => document.body.appendChild(html("div"));
            let turn = 0; const sly = { toString: () => turn++ ? "link" : "p" };
            RegExp.prototype.test = () => false; String.prototype.replace = function () { return String(this); };
            const ways = {
              create: () => html("link"), upper: () => html("LINK"), frame: () => html("iframe"), sly: () => html(sly), sly2: () => html(sly),
              named: () => document.createElementNS(ns, "link"), prefixed: () => document.createElementNS(ns, "h:link"),
              root: () => document.implementation.createDocument(ns, "link").documentElement, other: () => document.implementation.createHTMLDocument("").createElement("link"), fresh: () => new Document().createElementNS(ns, "iframe"),
              inner: () => { const b = box(); b.innerHTML = "<link><iframe></iframe><meta>"; return b.firstElementChild; }, outer: () => { const b = box(), p = b.appendChild(html("p")); p.outerHTML = "<link>"; return b.firstElementChild; },
              insert: () => { const b = box(); b.insertAdjacentHTML("beforeend", "<LiNk\n>"); return b.firstElementChild; },
              template: () => { const t = html("template"); t.innerHTML = "<link>"; return t.content.firstElementChild; },
              range: () => document.createRange().createContextualFragment("<link>").firstElementChild,
              parsed: () => new DOMParser().parseFromString("<link>", "text/html").querySelector("link"), xml: () => new DOMParser().parseFromString(`<h:link xmlns:h="${ns}"/>`, "text/xml").documentElement,
              entity: () => new DOMParser().parseFromString(`<!DOCTYPE a [<!ENTITY e "&#60;link xmlns='${ns}'/>">]><a>&e;</a>`, "text/xml").documentElement.firstElementChild,
              unsafe: () => { const b = box(); b.setHTMLUnsafe("<link>"); return b.firstElementChild; }, whole: () => Document.parseHTMLUnsafe("<link>").querySelector("link"),
              own: () => { class Own extends HTMLLinkElement {} customElements.define("own-link", Own, { extends: "link" }); return new Own(); },
              written: () => { document.write("<li"); document.write("nk>"); return document.querySelector("link"); }, command: () => { const b = box(); b.contentEditable = true; b.focus(); document.execCommand("insertHTML", false, "<link>"); return b.querySelector("link"); },
              policy: () => trustedTypes.createPolicy("default", { createHTML: text => text }), other: () => trustedTypes.createPolicy("mine", { createHTML: text => text }),
            };
            for (const [name, way] of Object.entries(ways)) try {
              const made = way();
              if (made instanceof HTMLLinkElement || made instanceof HTMLIFrameElement || made instanceof HTMLMetaElement || (window.TrustedTypePolicy && made instanceof TrustedTypePolicy)) doors.push(name);
            } catch { }
            for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) if (name in window) doors.push(name);
            document.getElementById("said").textContent = `open: ${doors.join(" ")}; links: ${document.querySelectorAll("link, iframe, meta").length}; frames: ${frames.length}.`;
            """);
        await Assertions.Expect(Frame(lesson).Locator("#said")).ToHaveTextAsync("open: ; links: 0; frames: 0.");
    }

    [Fact]
    public async Task The_frame_has_plotly_from_the_player_and_from_nowhere_else()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await ShowAsync(lesson, "<div id=chart></div><p id=said></p><script src=/lib/plotly.js></script>", """
            const draw = () => window.Plotly ? Plotly.newPlot("chart", [{ y: [1, 2] }]).then(() => { said.textContent = `drawn: ${document.querySelectorAll("#chart .main-svg").length > 0}`; }) : setTimeout(draw, 20);
            draw();
            """);
        await Assertions.Expect(Frame(lesson).Locator("#said")).ToHaveTextAsync("drawn: true");
    }

    // As browsers on a desktop do by themselves; the test's has it switched off to save memory.
    [Fact]
    public async Task A_script_that_loops_for_ever_does_not_hold_up_the_lesson_and_can_be_stopped()
    {
        await using var chromium = new Chromium { MoreFlags = ["--site-per-process"] };
        await using var lesson = await LessonPage.OpenAsync(room, Path, mayReportErrors: true, by: chromium);
        await ShowAsync(lesson, "<p>Loops.</p>", "setTimeout(() => { while (true); }, 100);");
        var stop = lesson.Cell(2).GetByRole(AriaRole.Button, new() { Name = "Stop this output" });
        await Assertions.Expect(stop).ToBeVisibleAsync();
        await LessonPage.SaysAsync(lesson.Cell(2).GetByRole(AriaRole.Alert), "This output does not answer any more");
        await lesson.WriteAsync(4, "\"the lesson \" + \"goes on\"");
        await lesson.RunAsync(4);
        await LessonPage.SaysAsync(lesson.Outputs(4), "the lesson goes on");
        await stop.ClickAsync();
        await Assertions.Expect(lesson.Page.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(lesson.Cell(2).GetByRole(AriaRole.Button, new() { Name = "Show this output" })).ToBeVisibleAsync();
    }

    private static IFrameLocator Frame(LessonPage lesson) => lesson.Page.FrameLocator("#cell-2 iframe");

    // An ordinary page knocks later at another server, by a request and by WebRTC: when that is heard, what went before it would have been, too.
    private async Task KnockedAsync()
    {
        await using var control = new Stranger();
        await using var page = await room.Chromium.NewPageAsync(new ChromiumView(Anywhere: true));
        await page.Page.GotoAsync($"http://127.0.0.1:{control.Port}/");
        await page.Page.EvaluateAsync($$"""
            () => {
              const line = window.line = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:{{control.Port}}" }] });
              line.createDataChannel("x");
              line.createOffer().then(offer => line.setLocalDescription(offer));
            }
            """);
        using var limit = new CancellationTokenSource(Chromium.Patience);
        while (!control.Heard.Contains("packet"))
            await Task.Delay(20, limit.Token);
    }

    private static async Task ShowAsync(LessonPage lesson, string html, string script)
    {
        await lesson.ReadyAsync();
        // The output of a test before this one has such a button, too.
        var mark = Guid.NewGuid();
        await lesson.WriteAsync(2, $"Microsoft.DotNet.Interactive.Kernel.HTML(\"\"\"\"\"\n{html}<script>{script}</script>\n\"\"\"\"\").Display();\nConsole.WriteLine(\"{mark}\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(2), mark.ToString());
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Show this output" }).ClickAsync();
        await Assertions.Expect(lesson.Page.Locator("iframe")).ToHaveCountAsync(1);
    }
}
