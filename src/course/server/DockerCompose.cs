namespace Course.Servers;

/// <summary>The server of docker-compose.yml.</summary>
internal static class DockerCompose
{
    private static readonly TimeSpan AskLimit = TimeSpan.FromSeconds(10);

    // The first start fetches the image.
    private static readonly TimeSpan UpLimit = TimeSpan.FromMinutes(3);

    /// <summary>Starts the service and waits until it is healthy; null, or why it does not serve, as half a sentence.</summary>
    public static async Task<string?> UpAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(options, cancellationToken) is { } why) return why;
        options.Say("Starting NATS by Docker Compose (the first time it fetches the image) …");
        var result = await RunAsync(options, ["up", "--detach", "--wait"], UpLimit, cancellationToken);
        return result.ExitCode == 0 ? null : $"docker compose up failed ({result.LastLine})";
    }

    /// <summary>Whether the course's own service runs; the profiles' services do not count.</summary>
    public static async Task<bool> IsUpAsync(ServerOptions options, CancellationToken cancellationToken) =>
        await WhyNotAsync(options, cancellationToken) is null
        && await RunAsync(options, ["ps", "--quiet", "nats"], AskLimit, cancellationToken) is { ExitCode: 0, Output: var output }
        && !string.IsNullOrWhiteSpace(output);

    /// <summary>Stops and removes the service's container; its volume stays. Null, or why that failed.</summary>
    public static async Task<string?> DownAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        var result = await RunAsync(options, ["down"], UpLimit, cancellationToken);
        return result.ExitCode == 0 ? null : $"docker compose down failed ({result.LastLine})";
    }

    /// <summary>Null where an engine with Compose runs, else why not, as half a sentence.</summary>
    public static async Task<string?> WhyNotAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        if (Programs.Find("docker", options) is not { } docker) return "not installed";
        var engine = await Programs.RunAsync(docker, ["info", "--format", "{{.ServerVersion}}"], options.Root, AskLimit, cancellationToken);
        if (engine.ExitCode != 0) return $"no engine runs ({engine.LastLine})";
        var compose = await Programs.RunAsync(docker, ["compose", "version"], options.Root, AskLimit, cancellationToken);
        return compose.ExitCode == 0 ? null : "its Compose plugin is missing";
    }

    private static Task<ProgramResult> RunAsync(ServerOptions options, string[] command, TimeSpan limit, CancellationToken cancellationToken) =>
        Programs.RunAsync(
            Programs.Find("docker", options)!, ["compose", "--file", Path.Combine(options.Root, "docker-compose.yml"), .. command], options.Root, limit, cancellationToken);
}
