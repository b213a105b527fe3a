using System.Net;
using Course;
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
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Player.Tests;

/// <summary>The player's web server inside the test's process, where a test looks at its parts or takes its NATS server away. It starts no kernel.</summary>
internal sealed class InProcessPlayer : IAsyncDisposable
{
    private readonly Secrets _secrets = new();
    private readonly List<IAsyncDisposable> _parts = [];

    private InProcessPlayer(WebApplication app) => App = app;

    public WebApplication App { get; private set; }

    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public Pass Pass => new($"course-player-{Address.Port}={_secrets.Session}", _secrets.Key);

    public static async Task<InProcessPlayer> StartAsync(string root, NatsServer nats)
    {
        NatsCredentials Credentials() => RootConfiguration.Credentials(new Repository(root), _ => null);
        var lease = await ServerFinder.FindAsync(new ServerOptions { Root = root, Url = nats.Url, Credentials = Credentials }, CancellationToken.None);
        var kernels = new KernelPool(root, Task.FromResult(lease), 1);
        var library = new CourseLibrary(new Repository(root));
        var pulse = new ServerPulse(lease, Credentials);
        var sessions = new LessonSessions(library, root, kernels, pulse, TimeSpan.FromMinutes(1));
        var watch = new ServerWatch(lease, Credentials);
        var player = new InProcessPlayer(null!);
        var services = new PlayerServices(new Repository(root), library, sessions, kernels, watch, new Site(environment: _ => null), player._secrets, _ => { });
        player.App = PlayerApp.Build(services, kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        player._parts.AddRange([watch, player.App, sessions, pulse, kernels, lease]);
        await player.App.StartAsync();
        return player;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _parts)
            await part.DisposeAsync();
    }
}
