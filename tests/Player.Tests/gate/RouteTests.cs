using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Player.Tests.Gate;

/// <summary>Every route that the player has, listed by the player itself: one that was forgotten would be a way in.</summary>
public sealed class RouteTests(PlayerServer shared)
{
    // The frame's library ends the connection of who does not know its folder.
    private static readonly string[] Open = ["/enter", "/enter.js", "/address", "/lib/{folder}/plotly.js"];

    // What a browser asks for by itself. The cookie, which every port of the machine gets, opens nothing else.
    private static readonly string[] Pages = ["/", "/lesson/{course}/{name}", "/assets/{**path}", "/pictures/{name}", "/lib/plotly.js", "/frame"];

    [Fact]
    public async Task Without_the_cookie_every_route_is_closed_but_the_entrance()
    {
        await using var player = await InProcessPlayer.StartAsync(shared.Root, shared.Nats);
        Assert.Equal(Open.Order(), await OpenToAsync(player, new Pass("", "")));
        Assert.Equal(Open.Order(), await OpenToAsync(player, player.Pass with { Cookie = "" }));
    }

    [Fact]
    public async Task A_stolen_cookie_opens_what_says_nothing_of_the_learner_and_never_shows_the_key()
    {
        await using var player = await InProcessPlayer.StartAsync(shared.Root, shared.Nats);
        Assert.Equal(Open.Concat(Pages).Order(), await OpenToAsync(player, player.Pass with { Key = "" }));
        Assert.Equal(Open.Concat(Pages).Order(), await OpenToAsync(player, player.Pass with { Key = new string('a', player.Pass.Key.Length) }));
    }

    [Theory]
    [InlineData("/ws/lesson/try/one")]
    [InlineData("/ws/server")]
    public async Task A_stolen_cookie_opens_no_web_socket(string path)
    {
        foreach (var key in (string[])["", "wrong"])
        {
            var error = await Assert.ThrowsAsync<WebSocketException>(
                () => LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{shared.Port}{path}"), shared.Origin, shared.Pass with { Key = key }));
            Assert.Contains("401", error.Message);
        }
    }

    [Fact]
    public async Task With_cookie_and_key_every_route_answers()
    {
        await using var player = await InProcessPlayer.StartAsync(shared.Root, shared.Nats);
        Assert.Equal(RoutesOf(player.App).Select(r => r.Path).Distinct().Order(), await OpenToAsync(player, player.Pass));
    }

    private static async Task<IEnumerable<string>> OpenToAsync(InProcessPlayer player, Pass pass)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = player.Address };
        pass.ShowBy(client);
        var open = new List<string>();
        foreach (var (method, path) in RoutesOf(player.App))
        {
            if (!await IsClosedAsync(client, player, method, path) || Open.Contains(path))
                open.Add(path);
        }
        return open.Distinct().Order();
    }

    private static async Task<bool> IsClosedAsync(HttpClient client, InProcessPlayer player, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Filled(path));
        request.Headers.Add("Origin", player.Origin);
        try
        {
            using var answer = await client.SendAsync(request);
            Assert.DoesNotContain(player.Pass.Key, answer + await answer.Content.ReadAsStringAsync());
            return answer.StatusCode == HttpStatusCode.Unauthorized;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    private static List<(string Method, string Path)> RoutesOf(WebApplication app)
    {
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => (m, e.RoutePattern.RawText!))).ToList();
        Assert.True(routes.Count > 20, $"Only {routes.Count} routes were listed.");
        return routes;
    }

    private static string Filled(string pattern) =>
        pattern.Replace("{course}", "try", StringComparison.Ordinal).Replace("{name}", "one", StringComparison.Ordinal).Replace("{**path}", "lesson.js", StringComparison.Ordinal);
}
