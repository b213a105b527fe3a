using Course.Servers;

namespace Course.Doctor;

/// <summary>What the doctor looks at.</summary>
/// <param name="Servers">Where a run would look for a server; it holds the repository's folder too.</param>
/// <param name="ClientPort">The port that the course's server would like.</param>
/// <param name="MonitorPort">The port for its monitoring.</param>
/// <param name="PlayerPort">The port that the player would like.</param>
public sealed record Examination(ServerOptions Servers, int ClientPort = 4222, int MonitorPort = 8222, int PlayerPort = 5280)
{
    internal string Root => Servers.Root;

    /// <summary>Looks at everything at once; nothing is started, installed or changed.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Finding>>[] checks =
        [
            OneAsync(SdkCheck.RunAsync(this, cancellationToken)), OneAsync(PackageCheck.RunAsync(this, cancellationToken)), ServerCheck.RunAsync(this, cancellationToken),
            OneAsync(PortCheck.RunAsync(this, "Client port", ClientPort, cancellationToken)), OneAsync(PortCheck.RunAsync(this, "Monitoring port", MonitorPort, cancellationToken)),
            OneAsync(PlayerCheck.PortAsync(this, PlayerPort, cancellationToken)), OneAsync(ToolChecks.DockerAsync(this, cancellationToken)),
            Task.FromResult<IReadOnlyList<Finding>>([.. BuildCheck.Run(Root), PlayerCheck.Pages(Root), ToolChecks.Plotly(Root), ToolChecks.NatsCommand(this), ToolChecks.Browser(this)]),
        ];
        return [.. (await Task.WhenAll(checks)).SelectMany(findings => findings)];
    }

    private static async Task<IReadOnlyList<Finding>> OneAsync(Task<Finding> finding) => [await finding];
}
