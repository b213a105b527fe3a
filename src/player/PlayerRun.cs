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
    /// <summary>Serves until it is stopped; where another player has the folder, says how to get into that one.</summary>
    /// <returns>The exit status.</returns>
    /// <exception cref="ServerException">No NATS server serves, and none could be started.</exception>
    /// <exception cref="UsageException">Another player has the folder, and does not answer.</exception>
    public static async Task<int> RunAsync(PlayerOptions options, Repository repository, CancellationToken cancellationToken)
    {
        var (hold, address) = await FolderGuest.TakeOrAskAsync(repository.Root, Console.Error.WriteLine, cancellationToken);
        if (hold is null)
        {
            Console.Out.WriteLine(address);
            return ExitStatus.Done;
        }
        using (hold)
            return await ServeAsync(options, repository, hold, cancellationToken);
    }

    /// <summary>Says how to get into the player that runs in the folder, if one does.</summary>
    /// <returns>The exit status.</returns>
    public static async Task<int> ShowAddressAsync(Repository repository, CancellationToken cancellationToken)
    {
        if (await FolderGuest.AskAsync(repository.Root, Console.Error.WriteLine, cancellationToken) is not { } address)
            throw new UsageException("No player runs in this folder.");
        Console.Out.WriteLine(address);
        return ExitStatus.Done;
    }

    private static async Task<int> ServeAsync(PlayerOptions options, Repository repository, FolderHold hold, CancellationToken cancellationToken)
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
        var port = PortOf(app);
        KeptPort.Write(repository.Root, port);
        hold.Say(new RunningPlayer(Environment.MachineName, Environment.ProcessId, port, player.Door.Secret));
        log.WriteLine($"NATS server {server.Version}: {server.Origin}");
        Console.Out.WriteLine(player.Door.NewAddress(port));
        foreach (var line in Remarks(options))
            log.WriteLine(line);
        if (options.OpensBrowser)
            BrowserStart.Open($"http://127.0.0.1:{port}/enter?token={secrets.NewToken()}");
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitStatus.Done;
    }

    private static IEnumerable<string> Remarks(PlayerOptions options)
    {
        yield return "The address lets one browser in, once. For another one, type make serve again, in a terminal beside this one.";
        if (options.Bind is not null)
        {
            yield return "All who enter share one place: one set of edits and outputs, one kernel for each lesson, one progress. "
                + "In a class, let each learner run a player, against one NATS server: README.md, \"In a class\".";
        }
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
