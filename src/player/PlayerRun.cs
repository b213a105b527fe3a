using System.Net;
using System.Net.Sockets;
using Course.Player.Contents;
using Course.Player.Gate;
using Course.Player.Kernels;
using Course.Player.Lessons;
using Course.Player.Watch;
using Course.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Course.Player;

/// <summary>One run of the player, from its start to Ctrl+C.</summary>
internal static class PlayerRun
{
    /// <summary>Serves until it is stopped.</summary>
    /// <returns>The exit status.</returns>
    /// <exception cref="ServerException">No NATS server serves, and none could be started.</exception>
    public static async Task<int> RunAsync(PlayerOptions options, Repository repository, CancellationToken cancellationToken)
    {
        var log = Console.Error;
        var lease = new TaskCompletionSource<NatsServerLease>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var kernels = new KernelPool(repository.Root, lease.Task, options.MostKernels);
        kernels.Prewarm();
        await using var server = await ServerFinder.FindAsync(ServerOptions.Of(repository, options.Server), cancellationToken);
        lease.SetResult(server);
        var library = new CourseLibrary(repository);
        NatsCredentials Credentials() => RootConfiguration.Credentials(repository, Environment.GetEnvironmentVariable);
        await using var pulse = new ServerPulse(server, Credentials);
        await using var sessions = new LessonSessions(library, repository.Root, kernels, pulse, options.IdleLimit);
        await using var watch = new ServerWatch(server, Credentials);
        var site = new Site(options.Bind, options.PublicUrl);
        var secrets = new Secrets(options.Password);
        var player = new PlayerServices(repository, library, sessions, kernels, watch, site, secrets, log.WriteLine);
        await using var app = await StartAsync(options, player, cancellationToken);
        KeptPort.Write(repository.Root, PortOf(app));
        var address = site.Address(PortOf(app));
        log.WriteLine($"NATS server {server.Version}: {server.Origin}");
        Console.Out.WriteLine($"{address}/enter?token={secrets.Token}");
        if (options.OpensBrowser)
            BrowserStart.Open($"http://127.0.0.1:{PortOf(app)}/enter?token={secrets.Token}");
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitStatus.Done;
    }

    private static async Task<WebApplication> StartAsync(PlayerOptions options, PlayerServices player, CancellationToken cancellationToken)
    {
        var port = options.Port ?? KeptPort.Read(player.Repository.Root) ?? PlayerOptions.DefaultPort;
        try
        {
            return await StartAsync(options, port, player, cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException && port != 0)
        {
            player.Log($"Port {port} is taken, perhaps by another player; this one takes a free port.");
            return await StartAsync(options, FreePort(), player, cancellationToken);
        }
    }

    private static async Task<WebApplication> StartAsync(PlayerOptions options, int port, PlayerServices player, CancellationToken cancellationToken)
    {
        var app = PlayerApp.Build(player, kestrel => Listen(kestrel, options, port));
        try
        {
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void Listen(KestrelServerOptions kestrel, PlayerOptions options, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);
        if (options.Bind is { } bind && !IPAddress.IsLoopback(IPAddress.Parse(bind)))
            kestrel.Listen(IPAddress.Parse(bind), port);
    }

    // One number for all addresses, so it is chosen before they are bound.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int PortOf(WebApplication app) =>
        new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
}
