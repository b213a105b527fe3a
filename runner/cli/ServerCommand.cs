using System.CommandLine;
using Course.Servers;

namespace Course.Cli;

/// <summary><c>course server up|down|status</c>: a server that stays, for VS Code.</summary>
internal static class ServerCommand
{
    private static readonly Option<string?> _server = new("--server") { Description = "URL to start on, or to ask; without it NATS_URL, else config.toml, else nats://127.0.0.1:4222." };

    /// <summary>Builds the command.</summary>
    public static Command Create() => new("server", "Keeps a NATS server with JetStream running.")
    {
        Create("up", "Start a server and leave it running, unless one answers already.", ServerCommands.UpAsync),
        Create("down", "Stop the server that `up` started; its data stays.", ServerCommands.DownAsync),
        Create("status", "Say which server answers.", ServerCommands.StatusAsync),
    };

    private static Command Create(string name, string description, Func<ServerOptions, TextWriter, CancellationToken, Task<int>> carryOut)
    {
        var command = new Command(name, description) { _server };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new ServerOptions { Root = Repository.Find().Root, Url = parsed.GetValue(_server), Say = Console.Error.WriteLine };
            try
            {
                return await carryOut(options, Console.Out, cancellationToken);
            }
            catch (ServerException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return CommandLine.Unusable;
            }
        });
        return command;
    }
}
