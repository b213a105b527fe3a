using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Player.Tests.Gate;

/// <summary>Every route that the player has, listed by the player itself: one that was forgotten would be a way in.</summary>
public sealed class RouteTests(PlayerServer shared)
{
    private static readonly string[] Open = ["GET /enter", "HEAD /enter", "POST /enter", "GET /lib/plotly.js", "HEAD /lib/plotly.js"];

    [Fact]
    public async Task Every_route_is_closed_without_the_cookie_but_the_entrance_and_plotly()
    {
        await using var player = await InProcessPlayer.StartAsync(shared.Root, shared.Nats);
        using var client = new HttpClient { BaseAddress = player.Address };
        var open = new List<string>();
        foreach (var (method, path) in RoutesOf(player.App))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(path));
            request.Headers.Add("Origin", player.Origin);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Unauthorized || path == "/enter")
                open.Add($"{method} {path}");
        }
        Assert.Equal(Open.Order(), open.Order());
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
