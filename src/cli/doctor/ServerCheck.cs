using Course.Manifests;
using Course.Pins;
using Course.Servers;

namespace Course.Doctor;

/// <summary>Which server a run would use, in the order in which <see cref="ServerFinder"/> looks; nothing is started.</summary>
internal static class ServerCheck
{
    private const string Subject = "NATS server";
    private const string MonitoringSubject = "Monitoring";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    /// <summary>A line for the server, and one for its monitoring where there is a server.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(Examination examination, CancellationToken cancellationToken)
    {
        var options = examination.Servers;
        try
        {
            var address = options.NamedUrl is { } url ? ServerAddress.Parse(url) : options.Configured;
            var there = await Handshake.AskAsync(address, cancellationToken);
            if (there is HandshakeResult.Answered { Info: { JetStream: true } info })
                return [Serves(examination, $"{address} answers", info.Version), await MonitoringAsync(options, address, info, cancellationToken)];
            if (options.NamedUrl is not null)
                return [Finding.Stops(Subject, $"{(options.Url is null ? "NATS_URL" : "--server")} names {address}: {there.InWords}", "Start that server with JetStream, or take the name away: the course then finds or starts one itself.")];
            return await UnnamedAsync(examination, $"{address}: {there.InWords}", cancellationToken);
        }
        catch (ServerException error)
        {
            return [Finding.Stops(Subject, error.Message, "Correct the address in config.toml, NATS_URL or --server.")];
        }
    }

    private static async Task<IReadOnlyList<Finding>> UnnamedAsync(Examination examination, string tried, CancellationToken cancellationToken)
    {
        var options = examination.Servers;
        if (await DockerCompose.WhyNotAsync(options, cancellationToken) is null)
            return [Finding.Ok(Subject, $"a run would start that of docker-compose.yml, with JetStream ({tried})"), Finding.Ok(MonitoringSubject, $"comes with it, on port {Monitoring.DefaultPort}")];
        var program = await ServerProgram.FindAsync(options, cancellationToken);
        if (program is not { IsUsable: true })
            return [Finding.Stops(Subject, $"none ({tried}; no Docker engine; {ServerProgram.WhyNot(program)})", "make setup, or name a server: NATS_URL=nats://host:4222")];
        var configuration = Path.Combine(options.Root, "server", "nats.conf");
        var accepted = await Programs.RunAsync(program.Path, ["-t", "-c", configuration], options.Root, _limit, cancellationToken);
        if (accepted.ExitCode != 0)
            return [Finding.Stops(Subject, $"{program.Path} does not accept server/nats.conf: {accepted.LastLine}", "git checkout server/nats.conf, or a newer nats-server")];
        return [Serves(examination, $"a run would start {program.Path} on a free port ({tried})", program.Version), Finding.Ok(MonitoringSubject, "comes with it, on a free port")];
    }

    private static Finding Serves(Examination examination, string how, string version)
    {
        var says = $"{how}: release {version}, with JetStream";
        var demanding = ManifestReader.Read(Path.Combine(examination.Root, "notebooks", "course.toml")).Manifest.Notebooks.Where(n => IsOlder(version, n.Server)).ToList();
        if (demanding.Count > 0)
            return Finding.Attention(Subject, $"{says}; {string.Join(", ", demanding.Select(n => $"{n.Name} wants {n.Server}"))}", "Install a newer nats-server.");
        return Pinned(examination.Root) is { } pinned && IsOlder(version, Release(pinned))
            ? Finding.Attention(Subject, $"{says}; cells that need a newer one are skipped", $"For those too, a server of release {pinned}: docker compose up --detach --wait, or a newer nats-server.")
            : Finding.Ok(Subject, says);
    }

    // The release of the image that docker-compose.yml starts. A pins.toml that cannot be read is what `course check` speaks about.
    private static string? Pinned(string root)
    {
        try
        {
            return PinFile.Read(root).Pins.FirstOrDefault(pin => pin.Name == "nats")?.Version;
        }
        catch (PinException)
        {
            return null;
        }
    }

    // Patches add nothing that a lesson shows.
    private static string Release(string version) => string.Join('.', version.Split('.').Take(2));

    private static bool IsOlder(string version, string wanted) =>
        Version.TryParse(version.Split('-')[0], out var have) && Version.TryParse(wanted, out var want) && have < want;

    private static async Task<Finding> MonitoringAsync(ServerOptions options, ServerAddress address, ServerInfo info, CancellationToken cancellationToken) =>
        await Monitoring.FindAsync(options.Environment("NATS_MONITOR_URL"), address, info, cancellationToken) is { } url
            ? Finding.Ok(MonitoringSubject, url)
            : Finding.Attention(MonitoringSubject, $"no port shows this server's figures (looked at {options.Environment("NATS_MONITOR_URL") ?? $"port {Monitoring.DefaultPort}"})", "Start the server with -m 8222, or set NATS_MONITOR_URL.");
}
