using System.CommandLine;
using Course.Doctor;
using Course.Servers;

namespace Course.Cli;

/// <summary><c>course doctor</c>: whether a run would work here, and what to do where it would not.</summary>
internal static class DoctorCommand
{
    private static readonly Option<string?> _server = new("--server") { Description = "URL of the NATS server that a run would be given." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Looks at all that a run needs. Ends with 0 when a run would work, else with 2.") { _server };
        command.SetAction((parsed, cancellationToken) => ExitStatus.GuardAsync(() => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var servers = ServerOptions.Of(Repository.Find(), parsed.GetValue(_server));
        var findings = await new Examination(servers).RunAsync(cancellationToken);
        DoctorReport.Write(Console.Out, findings);
        return DoctorReport.CanRun(findings) ? ExitStatus.Done : ExitStatus.Unusable;
    }
}
