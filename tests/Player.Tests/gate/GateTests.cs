using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Player.Tests.Gate;

/// <summary>The player from outside: who may come in, and who may not.</summary>
public sealed class GateTests(PlayerServer player)
{
    private const string Lesson = "/lesson/try/one";

    [Theory]
    [InlineData("/")]
    [InlineData(Lesson)]
    [InlineData("/assets/lesson.js")]
    [InlineData("/frame")]
    [InlineData("/api/course")]
    [InlineData("/api/status")]
    [InlineData("/no/such/address")]
    [InlineData("/favicon.ico")]
    public async Task Without_the_cookie_every_address_answers_401(string path)
    {
        using var client = player.NewClient();
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("evil127.0.0.1:{port}")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("LOCALHOST.:{port}")]
    public async Task A_host_that_is_not_the_players_gets_400_with_the_cookie_too(string host) =>
        Assert.StartsWith("HTTP/1.1 400", await SendAsync("GET /api/course", $"Host: {Filled(host)}", $"Cookie: {player.Pass.Cookie}", $"Course-Key: {player.Pass.Key}"));

    [Theory]
    [InlineData("127.0.0.1:{port}")]
    [InlineData("localhost:{port}")]
    public async Task The_players_own_names_get_an_answer(string host) =>
        Assert.StartsWith("HTTP/1.1 200", await SendAsync("GET /api/course", $"Host: {Filled(host)}", $"Cookie: {player.Pass.Cookie}", $"Course-Key: {player.Pass.Key}"));

    public static TheoryData<string?> ForeignOrigins => new TheoryData<string?>((string?)null, "null", "http://127.0.0.1:1", "http://localhost:{port}", "http://127.0.0.1:{port}.evil.example", "HTTP://127.0.0.1:{port}", "https://127.0.0.1:{port}", "http://127.0.0.1:{port}/", "http://evil.example");

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task A_web_socket_of_another_origin_is_refused_with_the_cookie_too(string? origin)
    {
        var error = await Assert.ThrowsAsync<WebSocketException>(() => LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{player.Port}/ws/lesson/try/one"), Filled(origin), player.Pass));
        Assert.Contains("403", error.Message);
    }

    [Theory]
    [InlineData("/ws/lesson/try/one")]
    [InlineData("/ws/server")]
    public async Task A_web_socket_without_the_cookie_is_refused(string path)
    {
        var error = await Assert.ThrowsAsync<WebSocketException>(() => LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{player.Port}{path}"), player.Origin, null));
        Assert.Contains("401", error.Message);
    }

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task A_post_of_another_origin_is_refused_as_plain_text_too(string? origin)
    {
        string[] headers = [$"Host: 127.0.0.1:{player.Port}", $"Cookie: {player.Pass.Cookie}", "Content-Type: text/plain", "Content-Length: 2", .. origin is null ? [] : (string[])[$"Origin: {Filled(origin)}"]];
        Assert.StartsWith("HTTP/1.1 403", await SendAsync("POST /enter", headers));
    }

    [Theory]
    [InlineData("/assets/../course-player.dll")]
    [InlineData("/assets/%2e%2e/course/course.dll")]
    [InlineData("/assets/..%2f..%2fglobal.json")]
    [InlineData("/assets/%2e%2e%5cglobal.json")]
    [InlineData("/assets/../player-web-other/x.js")]
    [InlineData("/assets//etc/passwd")]
    [InlineData("/assets/.built")]
    [InlineData("/lesson/try/..%2f..%2fglobal")]
    [InlineData("/lesson/../try")]
    [InlineData("/api/lesson/..%2ftry/one")]
    public async Task No_path_leads_out_of_what_is_served(string path)
    {
        var answer = await SendAsync($"GET {path}", $"Host: 127.0.0.1:{player.Port}", $"Cookie: {player.Pass.Cookie}", $"Course-Key: {player.Pass.Key}");
        Assert.StartsWith("HTTP/1.1 404", answer);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/enter?token=wrong&next=//evil.example")]
    [InlineData("//evil.example/%2e%2e")]
    public async Task Nothing_redirects_to_another_site(string path)
    {
        var answer = await SendAsync($"GET {path}", $"Host: 127.0.0.1:{player.Port}", $"Cookie: {player.Pass.Cookie}");
        Assert.DoesNotContain("Location:", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_becomes_a_strict_cookie_that_scripts_cannot_read_and_a_key_for_the_page()
    {
        var address = await Pass.NewAddressAsync(player.Entrance);
        using var client = player.NewClient();
        using var answer = await Pass.EnterAsync(client, player.Origin, "token", address.Query["?token=".Length..]);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith($"course-player-{player.Port}=", cookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var pass = await Pass.OfAsync(answer);
        Assert.Equal(player.Pass, pass);
        Assert.DoesNotContain(pass.Key, cookie);
        Assert.DoesNotContain(pass.Key, address.Query);
    }

    [Fact]
    public async Task A_token_lets_in_once_and_who_comes_later_reads_how_to_have_another_one()
    {
        var address = await Pass.NewAddressAsync(player.Entrance);
        using var client = player.NewClient();
        // What only looks at an address, as a preview of a link does, uses nothing up.
        for (var look = 0; look < 3; look++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Pass.EnterAsync(client, player.Origin, "token", address.Query["?token=".Length..])));

        Assert.Single(tries, t => t.StatusCode == HttpStatusCode.OK);
        foreach (var refused in tries.Where(t => t.StatusCode != HttpStatusCode.OK))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.False(refused.Headers.Contains("Set-Cookie"));
            Assert.Contains("type make serve", await refused.Content.ReadAsStringAsync());
        }
        using var later = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, later.StatusCode);
        Assert.Contains("has let a browser in already", await later.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task A_new_address_is_for_who_can_read_the_folder(string secret)
    {
        using var client = player.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/address") { Headers = { { "Origin", player.Origin }, { "Course-Folder", secret } } };
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var file = Path.Combine(player.Root, ".course/player/running.json");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.DoesNotContain(player.Pass.Key, await File.ReadAllTextAsync(file));
        Assert.DoesNotContain(player.Pass.Cookie, await File.ReadAllTextAsync(file));
    }

    public static TheoryData<string> Parts => ["script", "style", "image", "iframe", "empty", "object", "worker"];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task What_another_sites_page_wants_as_a_part_of_itself_gets_no_answer_at_all(string part)
    {
        foreach (var site in (string[])["cross-site", "same-site"])
        {
            foreach (var path in (string[])["/", "/enter", "/enter.js", "/lib/plotly.js", "/lib/x/plotly.js", "/assets/lesson.js", "/api/course", "/none"])
            {
                string[] headers = [$"Host: 127.0.0.1:{player.Port}", $"Cookie: {player.Pass.Cookie}", $"Course-Key: {player.Pass.Key}", $"Sec-Fetch-Site: {site}", $"Sec-Fetch-Mode: {(part == "iframe" ? "navigate" : "no-cors")}", $"Sec-Fetch-Dest: {part}"];
                Assert.Equal("", await SendAsync($"GET {path}", headers));
            }
        }
    }

    [Fact]
    public async Task Another_sites_link_leads_to_the_entrance_and_a_refusal_says_nothing_to_the_page_that_opened_it()
    {
        string[] visit = [$"Host: 127.0.0.1:{player.Port}", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"];
        Assert.StartsWith("HTTP/1.1 200", await SendAsync($"GET {(await Pass.NewAddressAsync(player.Entrance)).PathAndQuery}", visit));
        foreach (var path in (string[])["/", "/enter", Lesson])
        {
            var answer = await SendAsync($"GET {path}", visit);
            Assert.StartsWith("HTTP/1.1 401", answer);
            Assert.DoesNotContain("Cross-Origin-Opener-Policy", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=wrong")]
    public async Task A_wrong_token_opens_nothing(string query)
    {
        using var client = player.NewClient();
        using var answer = await client.GetAsync("/enter" + query);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_cookie_of_another_value_opens_nothing() =>
        Assert.StartsWith("HTTP/1.1 401", await SendAsync("GET /", $"Host: 127.0.0.1:{player.Port}", $"Cookie: {player.Pass.Cookie}x"));

    [Fact]
    public async Task Each_refused_request_is_a_line_of_the_log_without_secrets_and_without_line_breaks()
    {
        using var tried = await Pass.EnterAsync(player.Http, player.Origin, "token", "another-secret");
        // The log takes so many lines a minute, and the other tests are refused, too.
        await WaitUntilAsync(async () =>
        {
            await SendAsync("GET /logged%0d%0anew-line?token=a-secret", $"Host: 127.0.0.1:{player.Port}", "Cookie: course-player=another-secret");
            return player.Log.Contains("/logged");
        });
        var line = player.Log.Split('\n').First(l => l.Contains("/logged"));
        Assert.Matches(@"^refused 401 GET /logged\?\?new-line from 127\.0\.0\.1: no cookie", line);
        Assert.DoesNotContain("secret", player.Log);
        Assert.DoesNotContain(player.Entrance.Query["?token=".Length..], player.Log);
    }

    [Fact]
    public async Task Pages_run_no_script_but_the_players_own_and_stand_in_no_frame()
    {
        using var answer = await player.Http.GetAsync(Lesson);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task The_frame_is_a_sandbox_without_a_network()
    {
        using var frame = await player.Http.GetAsync("/frame");

        var policy = frame.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("sandbox allow-scripts; default-src 'none'; ", policy);
        Assert.DoesNotContain("allow-same-origin", policy);
        Assert.Contains("connect-src 'none'", policy);
        Assert.Contains($"frame-ancestors {player.Origin}", policy);
        Assert.Matches(@"^\(""http://127\.0\.0\.1:\d+/lib/[^/]+/plotly\.js""\)$", frame.Headers.GetValues("Connection-Allowlist").Single());
    }

    [Fact]
    public async Task Only_plotly_may_be_loaded_by_a_frame_without_an_origin_in_a_name_that_only_the_frame_is_told()
    {
        using var frame = await player.Http.GetAsync("/frame");
        var library = System.Text.RegularExpressions.Regex.Match(await frame.Content.ReadAsStringAsync(), "/lib/[^/\"]{40,}/plotly.js").Value;
        using var client = player.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, library) { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Sec-Fetch-Mode", "no-cors" }, { "Sec-Fetch-Dest", "script" } } };
        using var plotly = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, plotly.StatusCode);
        Assert.Equal("cross-origin", plotly.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        foreach (var own in (string[])["/assets/lesson.js", "/lib/plotly.js"])
        {
            using var script = await player.Http.GetAsync(own);
            Assert.Equal("same-origin", script.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        }
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork)).Where(a => !IPAddress.IsLoopback(a));
        foreach (var address in others)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(address, player.Port));
        }
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(150));
        while (!await condition())
            await Task.Delay(500, limit.Token);
    }

    private string? Filled(string? text) => text?.Replace("{port}", player.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // Raw, because clients repair what an attacker leaves broken.
    private async Task<string> SendAsync(string start, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, player.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{start} HTTP/1.1\r\n{string.Join("\r\n", headers)}\r\nConnection: close\r\n\r\n"));
        if (start.StartsWith("POST", StringComparison.Ordinal))
            await stream.WriteAsync("{}"u8.ToArray());
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // The player hung up.
            return "";
        }
    }
}
