using Course.Manifests;
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
            var address = options.First;
            var answer = await options.AskAsync(address, cancellationToken);
            if (answer.Serves)
                return [Serves(examination, $"{address} answers", answer.Version), await MonitoringAsync(options, address, answer, cancellationToken)];
            if (options.NamedUrl is not null)
                return [Finding.Stops(Subject, $"{options.NamedBy} names {address}: {answer.InWords}", $"{answer.Fix}, or take the name away: the course then finds or starts one itself.")];
            return await UnnamedAsync(examination, $"{address}: {answer.InWords}", cancellationToken);
        }
        catch (Exception error) when (error is ServerException or UsageException)
        {
            return [Finding.Stops(Subject, error.Message, "Correct it in config.toml, NATS_URL or --server.")];
        }
    }

    private static async Task<IReadOnlyList<Finding>> UnnamedAsync(Examination examination, string tried, CancellationToken cancellationToken)
    {
        var options = examination.Servers;
        if (await DockerCompose.WhyNotAsync(options, cancellationToken) is null)
            return [Finding.Ok(Subject, $"a run would start that of docker-compose.yml, with JetStream ({tried})"), Finding.Ok(MonitoringSubject, $"comes with it, on port {Monitoring.DefaultPort}")];
        var program = await ServerProgram.FindAsync(options, cancellationToken);
        if (program is not { IsUsable: true })
            return [Finding.Stops(Subject, $"none of release {ServerVersion.Needed} or later ({tried}; no Docker engine; {ServerProgram.WhyNot(program)})", $"{Advice.NewerServer}; or name a server: NATS_URL=nats://host:4222")];
        var configuration = Path.Combine(options.Root, "server", "nats.conf");
        var accepted = await Programs.RunAsync(program.Path, ["-t", "-c", configuration], options.Root, _limit, cancellationToken);
        if (accepted.ExitCode != 0)
            return [Finding.Stops(Subject, $"{program.Path} does not accept server/nats.conf: {accepted.LastLine}", "git checkout server/nats.conf, or a newer nats-server")];
        return [Serves(examination, $"a run would start {program.Path} on a free port ({tried})", program.Version), Finding.Ok(MonitoringSubject, "comes with it, on a free port")];
    }

    private static Finding Serves(Examination examination, string how, string version)
    {
        var says = $"{how}: release {version} ({ServerVersion.Needed} or later is needed), with JetStream";
        var manifest = ManifestReader.Read(Path.Combine(examination.Root, "notebooks", "course.toml")).Manifest;
        var demanding = manifest.Notebooks.Where(n => ServerVersion.IsOlder(version, n.Server)).ToList();
        return demanding.Count == 0
            ? Finding.Ok(Subject, says)
            : Finding.Attention(Subject, $"{says}; {string.Join(", ", demanding.Select(n => $"{n.Name} wants {n.Server}"))}", "Install a newer nats-server.");
    }

    private static async Task<Finding> MonitoringAsync(ServerOptions options, ServerAddress address, ServerAnswer answer, CancellationToken cancellationToken) =>
        await Monitoring.FindAsync(options.Environment("NATS_MONITOR_URL"), address, answer.ServerId, cancellationToken) is { } url
            ? Finding.Ok(MonitoringSubject, url)
            : Finding.Attention(MonitoringSubject, $"no port shows this server's figures (looked at {options.Environment("NATS_MONITOR_URL") ?? $"port {Monitoring.DefaultPort}"})", "Start the server with -m 8222, or set NATS_MONITOR_URL.");
}
