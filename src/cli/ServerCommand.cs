using System.CommandLine;
using Course.Servers;

namespace Course.Cli;

/// <summary><c>course server up|down|status</c>.</summary>
internal static class ServerCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create() => new("server", "Keeps a NATS server with JetStream running on this machine.")
    {
        Verb("up", "Starts a server on the configured address, unless one runs there.", ServerCommands.UpAsync),
        Verb("down", "Stops the server that `up` started; its data stays.", ServerCommands.DownAsync),
        Verb("status", "Says which server a run would find.", ServerCommands.StatusAsync),
    };

    private static Command Verb(string name, string description, Func<ServerOptions, TextWriter, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => ExitStatus.GuardAsync(() => action(ServerOptions.Of(Repository.Find(), null), Console.Out, cancellationToken)));
        return command;
    }
}
