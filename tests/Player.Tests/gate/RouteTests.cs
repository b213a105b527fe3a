using System.Net;
using Course.Cli;
using Course.Player;
using Course.Player.Contents;
using Course.Player.Gate;
using Course.Player.Kernels;
using Course.Player.Lessons;
using Course.Player.Watch;
using Course.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Player.Tests.Gate;

/// <summary>Every route that the player has, listed by the player itself: one that was forgotten would be a way in.</summary>
public sealed class RouteTests(PlayerServer shared)
{
    private static readonly string[] Open = ["GET /enter", "HEAD /enter", "POST /enter", "GET /lib/plotly.js", "HEAD /lib/plotly.js"];

    [Fact]
    public async Task Every_route_is_closed_without_the_cookie_but_the_entrance_and_plotly()
    {
        await using var lease = await ServerFinder.FindAsync(new ServerOptions { Root = shared.Root, Url = shared.Nats.Url }, CancellationToken.None);
        await using var kernels = new KernelPool(new KernelCommandLine(shared.Root, default, Task.FromResult(lease)), 1);
        var library = new CourseLibrary(new Repository(shared.Root));
        await using var sessions = new LessonSessions(library, shared.Root, kernels, TimeSpan.FromMinutes(1));
        await using var watch = new ServerWatch(lease);
        var player = new PlayerServices(new Repository(shared.Root), library, sessions, kernels, watch, new Site(), new Secrets(), _ => { });
        await using var app = PlayerApp.Build(player, kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

        var open = new List<string>();
        foreach (var (method, path) in RoutesOf(app))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(path));
            request.Headers.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));
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
